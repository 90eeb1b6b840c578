package io.entente.interactions.macro;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The places of a macro's text: <code>{{customer.name}}</code>, or <code>{{customer.name|there}}
 * </code> with what to say where nothing is known.
 */
public final class Variables {
  private static final Pattern PLACE =
      Pattern.compile("\\{\\{ *([a-z][a-z.]*) *(?:\\|([^{}]*))?\\}\\}");
  private static final Set<String> NAMES =
      new TreeSet<>(
          Set.of(
              "agent.name",
              "channel",
              "conversation.number",
              "conversation.subject",
              "customer.handle",
              "customer.name"));

  private Variables() {}

  /**
   * A text whose places are filled.
   *
   * @param missing variables of which nothing is known and that say nothing instead: their places
   *     are left as they are
   */
  @Serdeable
  public record Filled(String body, List<String> missing) {
    public Filled {
      missing = List.copyOf(missing);
    }
  }

  public static Set<String> names() {
    return NAMES;
  }

  public static List<String> unknownIn(String body) {
    return PLACE
        .matcher(body)
        .results()
        .map(place -> place.group(1))
        .filter(name -> !NAMES.contains(name))
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * Fills the places, once: what a value holds is never read as a place.
   *
   * @param values by name; null or blank where nothing is known
   */
  static Filled fill(String body, Map<String, @Nullable String> values) {
    List<String> missing = new ArrayList<>();
    String filled =
        PLACE
            .matcher(body)
            .replaceAll(place -> Matcher.quoteReplacement(value(place, values, missing)));
    return new Filled(filled, missing.stream().distinct().toList());
  }

  private static String value(
      MatchResult place, Map<String, @Nullable String> values, List<String> missing) {
    String known = values.get(place.group(1));
    if (known != null && !known.isBlank()) {
      return known;
    }
    String instead = place.group(2);
    if (instead != null) {
      return instead.strip();
    }
    missing.add(place.group(1));
    return place.group();
  }

  /** Values that may be null, by their names. */
  static Map<String, @Nullable String> values(@Nullable String... namesAndValues) {
    Map<String, @Nullable String> values = new TreeMap<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      values.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return values;
  }
}
