package io.entente.kpi.facts;

import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Snapshots;
import io.entente.rest.Cursors;
import io.entente.rest.InvalidRequest;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the facts that have changed behind a cursor. A change gets its number when somebody
 * asks, from one at a time, after it was committed: no later number is seen before an earlier one,
 * and whoever writes facts waits for nobody.
 */
@Singleton
final class HandOutFacts {
  private static final int NUMBERED_AT_ONCE = 5_000;

  private final Transactions transactions;
  private final Snapshots snapshots;
  private final Generations generations;
  private final ChangeStore changes;
  private final Stores stores;
  private final Cursors cursors;

  /** Where facts are. */
  @Singleton
  record Stores(CycleFactStore cycles, BusinessFactStore business) {}

  HandOutFacts(
      Transactions transactions,
      Snapshots snapshots,
      Generations generations,
      ChangeStore changes,
      Stores stores,
      Cursors cursors) {
    this.transactions = transactions;
    this.snapshots = snapshots;
    this.generations = generations;
    this.changes = changes;
    this.stores = stores;
    this.cursors = cursors;
  }

  /**
   * @param cursor null for the beginning
   * @throws InvalidRequest if the cursor is of changes that the data has lost
   */
  FactPage page(UUID workspaceId, FactKind kind, @Nullable String cursor, int limit) {
    String list = "facts/%s/%s".formatted(workspaceId, kind);
    long after = cursor == null ? 0 : Long.parseLong(cursors.decode(list, cursor).getFirst());
    int numbered = transactions.write(() -> number(workspaceId, kind.table(), after));
    List<? extends ExportedFact> found =
        snapshots.read(() -> read(generations.current(workspaceId), kind, after, limit));
    long last = found.isEmpty() ? after : found.getLast().change();
    return new FactPage(
        kind.json(),
        List.copyOf(found),
        cursors.encode(list, List.of(Long.toString(last))),
        found.size() == limit || numbered == NUMBERED_AT_ONCE);
  }

  private int number(UUID workspaceId, NumberedTable table, long after) {
    long last = changes.lock(workspaceId, table);
    if (after > last) {
      throw new InvalidRequest(
          "?cursor", "is ahead of all changes: the data was set back. Begin without a cursor");
    }
    return changes.number(generations.current(workspaceId), table, last, NUMBERED_AT_ONCE);
  }

  private List<? extends ExportedFact> read(
      Generation generation, FactKind kind, long after, int most) {
    return switch (kind) {
      case CYCLES -> stores.cycles().cycles(generation, after, most);
      case WAITS -> stores.cycles().waits(generation, after, most);
      case ORDERS -> stores.business().orders(generation, after, most);
      case CREDITS -> stores.business().credits(generation, after, most);
      case SURVEYS -> stores.business().surveys(generation, after, most);
      case QUESTIONS -> stores.business().questions(generation, after, most);
    };
  }
}
