package io.entente.kpi.fact;

import io.entente.kpi.sample.Sample;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fact takes the place of an older one.
 *
 * @param generation the counting it happens in
 * @param before null if there was none
 */
record FactChange(int generation, @Nullable Fact before, Fact after) {
  /** The samples to take back. */
  List<Sample> lost() {
    return before == null ? List.of() : without(before.samples(), kept());
  }

  /** The samples to add. */
  List<Sample> gained() {
    return without(after.samples(), kept());
  }

  /** Those of both, which nothing needs to be done about. */
  private Set<Sample> kept() {
    if (before == null || !hasSameOrigin(before)) {
      return Set.of();
    }
    Set<Sample> kept = new HashSet<>(before.samples());
    kept.retainAll(new HashSet<>(after.samples()));
    return kept;
  }

  private boolean hasSameOrigin(Fact other) {
    return other.origin(generation).equals(after.origin(generation));
  }

  private static List<Sample> without(List<Sample> samples, Set<Sample> left) {
    return samples.stream().filter(sample -> !left.contains(sample)).toList();
  }
}
