package io.entente.kpi.check;

import io.entente.kpi.check.BackgroundStore.Progress;
import io.entente.kpi.check.CheckSlice.Slice;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Snapshots;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goes on with the check of a workspace by one slice: from the newest day to the oldest, and anew.
 */
@Singleton
final class CheckOn {
  private static final Instant BEGINNING = Instant.parse("1000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

  private final Snapshots snapshots;
  private final Generations generations;
  private final CheckSlice checkSlice;
  private final BackgroundStore store;
  private final Transactions transactions;
  private final Clock clock;

  /**
   * What was looked at.
   *
   * @param end before which the slice was looked for
   * @param slice null if there was none
   */
  private record Looked(
      int generation, @Nullable Progress before, Instant end, @Nullable Slice slice) {
    /** Whether the counting is another one: nothing that was found before is so now. */
    boolean isAnew() {
      return before == null || before.generation() != generation;
    }
  }

  CheckOn(
      Snapshots snapshots,
      Generations generations,
      CheckSlice checkSlice,
      BackgroundStore store,
      Transactions transactions,
      Clock clock) {
    this.snapshots = snapshots;
    this.generations = generations;
    this.checkSlice = checkSlice;
    this.store = store;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @return how many cells were compared
   */
  long by(UUID workspaceId) {
    Looked looked = snapshots.read(() -> look(workspaceId));
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    transactions.writing(() -> save(workspaceId, looked, now));
    Slice slice = looked.slice();
    return slice == null ? 0 : slice.cells();
  }

  private Looked look(UUID workspaceId) {
    Generation generation = generations.current(workspaceId);
    Progress before = store.find(workspaceId).orElse(null);
    Instant end = END;
    if (before != null && before.generation() == generation.number()) {
      end = Objects.requireNonNullElse(before.nextTo(), END);
    }
    return new Looked(
        generation.number(), before, end, checkSlice.before(generation, end).orElse(null));
  }

  private void save(UUID workspaceId, Looked looked, Instant now) {
    Slice slice = looked.slice();
    Instant next = slice == null || slice.last() ? null : slice.from();
    Instant from = next == null || looked.isAnew() ? BEGINNING : next;
    // Days that have lost all that they had are passed over: what was found in them goes as well.
    store.forget(workspaceId, from, looked.isAnew() ? END : looked.end());
    if (slice != null) {
      store.add(workspaceId, slice, now);
    }
    Progress before = looked.before();
    store.save(
        workspaceId,
        new Progress(
            looked.generation(),
            now,
            next,
            (before == null ? 0 : before.cells()) + (slice == null ? 0 : slice.cells()),
            (before == null ? 0 : before.rounds()) + (next == null ? 1 : 0)));
  }
}
