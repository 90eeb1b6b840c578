package io.entente.interactions.rule;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a rule was asked.
 *
 * @param runs times that it was asked
 * @param matches times that its conditions held
 * @param errors times that something of it could not be done
 * @param lastRunAt null if it never was
 * @param lastMatchAt null if they never did
 */
@Serdeable
record RuleCounts(
    long runs,
    long matches,
    long errors,
    @Nullable Instant lastRunAt,
    @Nullable Instant lastMatchAt) {
  static final RuleCounts NONE = new RuleCounts(0, 0, 0, null, null);

  RuleCounts asked(Instant at) {
    return new RuleCounts(runs + 1, matches, errors, at, lastMatchAt);
  }

  RuleCounts matched(Instant at, boolean failed) {
    return new RuleCounts(runs, matches + 1, failed ? errors + 1 : errors, lastRunAt, at);
  }
}
