package io.entente.kpi.drilldown;

import io.entente.kpi.metric.Kpi;
import io.entente.kpi.sample.Measure;
import io.entente.rest.InvalidRequest;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which of the samples of a metric are listed. */
enum Selection {
  /** What is counted: of lengths, those that are told to the second and not below zero. */
  COUNTED,
  /** Lengths below zero. */
  NEGATIVE,
  /** Lengths that are known to the minute or the day only. */
  COARSE;

  /**
   * @throws InvalidRequest if it is none of those that there are
   */
  static Selection of(@Nullable String text) {
    return switch (text) {
      case null -> COUNTED;
      case "counted" -> COUNTED;
      case "negative" -> NEGATIVE;
      case "coarse" -> COARSE;
      default -> throw new InvalidRequest("?select", "must be one of: counted, negative, coarse");
    };
  }

  /** What is behind the number that a metric is made of. */
  static Set<Measure> measures(Kpi kpi) {
    return kpi.kind() == Kpi.Kind.ATTAINMENT ? kpi.measures() : EnumSet.of(kpi.whole());
  }
}
