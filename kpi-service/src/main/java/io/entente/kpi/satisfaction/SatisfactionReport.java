package io.entente.kpi.satisfaction;

import io.entente.kpi.definition.Meaning;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What customers said when they were asked.
 *
 * @param behind changes that are known and not yet counted
 */
@Serdeable
record SatisfactionReport(
    Instant asOf,
    long behind,
    String zone,
    Instant from,
    Instant to,
    SatisfactionFilters filters,
    String by,
    List<Metric> metrics) {
  SatisfactionReport {
    metrics = List.copyOf(metrics);
  }

  @Serdeable
  record Metric(Meaning definition, Rated total, List<Item> items) {
    Metric {
      items = List.copyOf(items);
    }
  }

  /**
   * Answers of the period.
   *
   * @param result null if there are none: that is no zero
   * @param sent asked in the period; null where the question is about agents
   * @param answered those of them who have answered by now
   * @param responseRate null where nobody was asked
   */
  @Serdeable
  record Rated(
      long answers,
      @Nullable Double result,
      List<ScoreCount> scores,
      @Nullable Long sent,
      @Nullable Long answered,
      @Nullable Double responseRate) {
    Rated {
      scores = List.copyOf(scores);
    }
  }

  @Serdeable
  record ScoreCount(int score, long answers) {}

  /**
   * One member of the dimension.
   *
   * @param value null for what nobody in particular was judged for
   */
  @Serdeable
  record Item(@Nullable String value, Rated rated) {}
}
