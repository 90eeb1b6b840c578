package io.entente.contacts.matching;

import io.entente.contacts.link.LinkWorld.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * People who are made up, with names of syllables that are as unevenly common as real ones, and the
 * second accounts that some of them have on another network: the truth that matching is measured
 * by. What people do is guessed: reuse the handle, write it otherwise, leave the name out, slip.
 */
final class MadePeople {
  private static final String[] ONSETS = {
    "b", "br", "c", "d", "f", "g", "gr", "h", "j", "k", "l", "m", "n", "p", "r", "s", "st", "t", "v"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ia", "ei"};
  private static final String[] ENDS = {"n", "r", "l", "s", "tte", "rd", "", "m", "nd"};
  private static final String[] FANCIES = {
    "river", "cat", "night", "sun", "moto", "pixel", "jazz", "star", "wolf", "tea", "run", "blue"
  };

  private final Random random;
  private final List<String> givenNames;
  private final List<String> familyNames;

  MadePeople(long seed) {
    random = new Random(seed);
    givenNames = words(300, 2);
    familyNames = words(4_000, 3);
  }

  /** A person's account, and the second one on the other network if there is one. */
  record Accounts(Person first, @Nullable Person second) {}

  Accounts next(int number, boolean hasSecond) {
    String given = common(givenNames);
    String family = common(familyNames);
    String handle = handle(given, family);
    String name = random.nextInt(100) < 75 ? full(given, family) : shown(given, family);
    Person first = new Person("a" + number, handle, name.isEmpty() ? null : name);
    return new Accounts(first, hasSecond ? second(number, given, family, handle) : null);
  }

  private Person second(int number, String given, String family, String handle) {
    int kind = random.nextInt(100);
    String another = kind < 45 ? handle : kind < 80 ? handle(given, family) : fancy();
    String name = shown(given, family);
    return new Person("b" + number, another, name.isEmpty() ? null : name);
  }

  /** As the person shows the name this time. */
  private String shown(String given, String family) {
    return switch (random.nextInt(10)) {
      case 0, 1, 2, 3, 4 -> full(given, family);
      case 5 -> given.substring(0, 1).toUpperCase(Locale.ROOT) + ". " + capital(family);
      case 6 -> capital(family) + " " + capital(given);
      case 7 -> capital(given);
      case 8 -> full(given, slip(family));
      default -> "";
    };
  }

  private String handle(String given, String family) {
    String number = "" + (10 + random.nextInt(90));
    return switch (random.nextInt(8)) {
      case 0 -> given + family;
      case 1 -> given + "_" + family;
      case 2 -> given.charAt(0) + family;
      case 3 -> given + "." + family + number;
      case 4 -> family + given;
      case 5 -> given + number;
      case 6 -> given.charAt(0) + "." + family + number;
      default -> fancy();
    };
  }

  private String fancy() {
    return FANCIES[random.nextInt(FANCIES.length)]
        + FANCIES[random.nextInt(FANCIES.length)]
        + random.nextInt(1_000);
  }

  /** Two letters the wrong way round. */
  private String slip(String word) {
    int at = 1 + random.nextInt(word.length() - 2);
    return word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
  }

  /** One in a hundred has the commonest family name, one in twenty the commonest given name. */
  private String common(List<String> words) {
    double shift = words.size() / 200.0;
    double place = shift * (Math.pow(201, random.nextDouble()) - 1);
    return words.get(Math.min(words.size() - 1, (int) place));
  }

  private List<String> words(int count, int syllables) {
    List<String> words = new ArrayList<>();
    while (words.size() < count) {
      StringBuilder word = new StringBuilder();
      for (int i = 0; i < syllables; i++) {
        word.append(one(ONSETS)).append(one(VOWELS));
      }
      String made = word.append(one(ENDS)).toString();
      if (!words.contains(made)) {
        words.add(made);
      }
    }
    return words;
  }

  private String one(String[] parts) {
    return parts[random.nextInt(parts.length)];
  }

  private static String full(String given, String family) {
    return capital(given) + " " + capital(family);
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
