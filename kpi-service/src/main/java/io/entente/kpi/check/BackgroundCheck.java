package io.entente.kpi.check;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the check in the background is, and what it found.
 *
 * @param checkedAt when it last looked; null if it never has
 * @param nextTo it goes on with the day before this moment; null if with the newest
 * @param cells how many it has compared
 * @param rounds how often it went through all of the history
 * @param differences of the days as it last saw them, the newest first, 200 at most
 */
@Serdeable
record BackgroundCheck(
    @Nullable Instant checkedAt,
    @Nullable Instant nextTo,
    long cells,
    long rounds,
    List<FoundDifference> differences) {
  BackgroundCheck {
    differences = List.copyOf(differences);
  }
}
