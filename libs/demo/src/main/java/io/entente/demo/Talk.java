package io.entente.demo;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a conversation is about, which all that is said in it agrees on. */
final class Talk {
  private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

  private final Phrases phrases;
  private final Dice dice;
  private final Map<String, String> slots;

  Talk(Person person, String order, Dice dice) {
    this.phrases = Phrases.in(person.language());
    this.dice = dice;
    int model = dice.below(Shop.MACHINES.size());
    int other = (model + 1) % Shop.MACHINES.size();
    this.slots =
        Map.of(
            "first", person.firstName(),
            "last", person.lastName(),
            "order", order,
            "model", Shop.MACHINES.get(model).name(),
            "other", Shop.MACHINES.get(other).name(),
            "day", phrases.any("days", dice),
            "city", phrases.any("cities", dice),
            "part", phrases.any("parts", dice),
            "n", String.valueOf(dice.between(2, 9)),
            "amount", Shop.shown(person, dice.between(19, 349)));
  }

  Phrases phrases() {
    return phrases;
  }

  /** A phrase of an occasion, about this. */
  String say(String occasion) {
    return say(occasion, "");
  }

  /**
   * The same by, or to, an agent.
   *
   * @param agent first name
   */
  String say(String occasion, String agent) {
    return fill(phrases.any(occasion, dice), agent, "");
  }

  String fill(String phrase, String agent, String topic) {
    Matcher slot = SLOT.matcher(phrase);
    String filled =
        slot.replaceAll(found ->
            Matcher.quoteReplacement(
                switch (found.group(1)) {
                  case "agent" -> agent;
                  case "topic" -> topic;
                  default -> slots.getOrDefault(found.group(1), found.group());
                }));
    return filled.substring(0, 1).toUpperCase(Locale.ROOT) + filled.substring(1);
  }
}
