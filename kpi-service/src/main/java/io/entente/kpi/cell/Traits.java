package io.entente.kpi.cell;

import io.entente.events.CycleState;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle is told by besides where it came in: as it stood when it was resolved, or as it
 * stands.
 *
 * @param reasonGroupId the reason of the first level: the one above, or the reason itself
 * @param language the first part of its tag, in lower case
 */
public record Traits(
    @Nullable UUID reasonId,
    @Nullable UUID reasonGroupId,
    @Nullable String priority,
    @Nullable String language) {
  public static final Traits NONE = new Traits(null, null, null, null);
  public static final Set<String> PRIORITIES = Set.of("low", "medium", "high", "urgent");

  /** A language of three letters is the longest there is. */
  private static final int LONGEST_LANGUAGE = 3;

  /**
   * @throws IllegalArgumentException if a value is none of those that there are
   */
  public static Traits of(CycleState.@Nullable Facets facets) {
    if (facets == null) {
      return NONE;
    }
    String priority = facets.priority();
    if (priority != null && !PRIORITIES.contains(priority)) {
      throw new IllegalArgumentException("No priority: " + priority);
    }
    return new Traits(
        facets.reasonId(),
        facets.reasonAboveId() == null ? facets.reasonId() : facets.reasonAboveId(),
        priority,
        language(facets.language()));
  }

  private static @Nullable String language(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    String language = tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    boolean isOne =
        !language.isEmpty()
            && language.length() <= LONGEST_LANGUAGE
            && language.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return isOne ? language : null;
  }
}
