package io.entente.kpi.backlog;

import io.entente.kpi.figure.Buckets;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.question.Question;
import io.entente.kpi.sample.Family;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sum.Condition;
import io.entente.kpi.sum.SampleConditions;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long young cycles are open, of the table {@code sample}: those that came within the longest
 * band, so that the read is bounded whatever the history. All older ones are in the last band.
 */
@Singleton
final class AgeStore {
  private static final long[] LIMITS = Buckets.limits();
  private static final Duration LONGEST = Duration.ofSeconds(LIMITS[LIMITS.length - 1]);
  private static final long MICROS = 1_000_000;

  private final Sql sql;

  private record Counted(int band, long cycles) {}

  AgeStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * How many of those open at the end of the question's stretch are in each band that has an end.
   *
   * @param ageAt to which ages count
   */
  long[] young(Generation generation, Question question, Instant ageAt) {
    long[] counts = new long[LIMITS.length];
    List<@Nullable Object> parameters = new ArrayList<>();
    parameters.add(ageAt);
    for (long limit : LIMITS) {
      parameters.add(limit * MICROS + 1);
    }
    Condition condition = condition(generation, question, ageAt);
    parameters.addAll(
        Arrays.asList(condition.parametersAfter(generation.workspaceId(), generation.number())));
    sql.each(
        statement(condition),
        row -> new Counted(row.integer("band"), row.number("cycles")),
        it -> counts[it.band()] = it.cycles(),
        parameters.toArray());
    return counts;
  }

  static Condition condition(Generation generation, Question question, Instant ageAt) {
    Instant end = question.stretch().to();
    Instant start = (end.isBefore(ageAt) ? end : ageAt).minus(LONGEST);
    return SampleConditions.filtered(
        generation.workspaceId(),
        new Condition()
            .andIn("family", List.of(Family.OPENING.code(), Family.RESOLUTION.code()))
            .and("anchored_at >= ? and anchored_at < ?", start, end)
            .and(
                "measures & ? <> 0",
                Measure.bits(EnumSet.of(Measure.CYCLES_OPENED, Measure.RESOLVED))),
        question.filters());
  }

  static String statement(Condition condition) {
    return """
    select interval(timestampdiff(microsecond, opened, ?)%s) band, count(*) cycles
    from (
      select max(if(family = %d, anchored_at, null)) opened, max(family = %d) resolved
      from sample force index (primary) where workspace_id = ? and generation = ?%s
      group by cycle_id
      having opened is not null and resolved = 0) young
    group by band
    """
        .formatted(
            ", ?".repeat(LIMITS.length),
            Family.OPENING.code(),
            Family.RESOLUTION.code(),
            condition.text());
  }
}
