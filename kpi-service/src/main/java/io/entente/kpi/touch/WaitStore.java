package io.entente.kpi.touch;

import io.entente.events.CycleState;
import io.entente.kpi.cell.JsonRows;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.sample.Family;
import io.entente.kpi.touch.Touched.PageKey;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code running_wait}. */
@Singleton
final class WaitStore {
  /** In the order of their starts: those after a place. */
  static final String RUNNING =
      """
      select sample.cycle_id, sample.page, cycle_fact.customer_id, anchored_at started_at, version
      from sample force index (primary)
      straight_join cycle_fact
        on cycle_fact.workspace_id = sample.workspace_id
        and cycle_fact.generation = sample.generation and cycle_fact.cycle_id = sample.cycle_id
        and cycle_fact.page = sample.page
      where sample.workspace_id = ? and sample.generation = ? and family = ? and anchored_at >= ?
        and (anchored_at > ? or sample.cycle_id > ? or sample.cycle_id = ? and sample.page > ?)
      order by anchored_at, sample.cycle_id, sample.page, position
      limit ?
      """;

  /** Waits that the facts do not tell of, after a place. */
  static final String ENDED =
      """
      select kept.cycle_id, kept.page, kept.customer_id, started_at, version
      from running_wait kept force index (primary)
      straight_join cycle_fact
        on cycle_fact.workspace_id = kept.workspace_id and cycle_fact.generation = ?
        and cycle_fact.cycle_id = kept.cycle_id and cycle_fact.page = kept.page
      left join sample force index (primary)
        on sample.workspace_id = kept.workspace_id and sample.generation = cycle_fact.generation
        and family = ? and anchored_at = started_at and sample.cycle_id = kept.cycle_id
        and sample.page = kept.page
      where kept.workspace_id = ? and kept.cycle_id >= ?
        and (kept.cycle_id > ? or kept.page > ?) and sample.cycle_id is null
      order by kept.cycle_id, kept.page
      limit ?
      """;

  /** Holds the versions as they are until the transaction ends. */
  private static final String OF_SAME_VERSION =
      """
      from json_table(?, '$[*]' columns (
          c varchar(36) path '$[0]', p int path '$[1]', i varchar(36) path '$[2]',
          s datetime(6) path '$[3]', v bigint path '$[4]')) wanted
      straight_join touched_page force index (primary)
        on touched_page.workspace_id = ? and touched_page.cycle_id = cast(c as uuid)
        and touched_page.page = p and version = v
      """;

  static final String INSERT =
      """
      insert into running_wait (workspace_id, cycle_id, page, customer_id, started_at)
      select touched_page.workspace_id, touched_page.cycle_id, p, cast(i as uuid), s
      """
          + OF_SAME_VERSION
          + """
          lock in share mode
          on duplicate key update
            customer_id = values(customer_id), started_at = greatest(started_at, values(started_at))
          """;

  static final String DELETE =
      "delete running_wait "
          + OF_SAME_VERSION
          + """
          straight_join running_wait force index (primary)
            on running_wait.workspace_id = touched_page.workspace_id
            and running_wait.cycle_id = touched_page.cycle_id and running_wait.page = p
          """;

  private static final UUID FIRST = new UUID(0, 0);
  private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

  private final Sql sql;

  /**
   * A wait.
   *
   * @param version of the fact that says whether it runs
   */
  record Running(UUID cycleId, int page, UUID customerId, Instant startedAt, long version) {}

  WaitStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Keeps the waits that run on these pages, and no others of them.
   *
   * @param known the pages of which something may be kept
   */
  void replace(List<CycleState> states, Set<PageKey> known) {
    List<@Nullable Object[]> gone = new ArrayList<>();
    List<@Nullable Object[]> running = new ArrayList<>();
    for (CycleState state : states) {
      @Nullable Object[] key = {state.workspaceId(), state.cycleId(), state.page()};
      Object since = Touched.runningSince(state);
      if (since == null) {
        if (known.contains(Touched.keyOf(state))) {
          gone.add(key);
        }
      } else {
        running.add(new @Nullable Object[] {key[0], key[1], key[2], state.customerId(), since});
      }
    }
    sql.batch(
        "delete from running_wait where workspace_id = ? and cycle_id = ? and page = ?", gone);
    sql.upsert(
        """
        insert into running_wait (workspace_id, cycle_id, page, customer_id, started_at) values %s
        on duplicate key update
          customer_id = values(customer_id), started_at = values(started_at)
        """,
        running);
  }

  /**
   * Waits that run by the facts.
   *
   * @param after null to begin
   */
  List<Running> running(Generation generation, @Nullable Running after, int most) {
    Running place = after == null ? new Running(FIRST, -1, FIRST, EARLIEST, 0) : after;
    return sql.list(
        RUNNING,
        WaitStore::read,
        generation.workspaceId(),
        generation.number(),
        Family.OPEN_WAIT.code(),
        place.startedAt(),
        place.startedAt(),
        place.cycleId(),
        place.cycleId(),
        place.page(),
        most);
  }

  /**
   * Waits that are kept and do not run by the facts.
   *
   * @param after null to begin
   */
  List<Running> ended(Generation generation, @Nullable Running after, int most) {
    Running place = after == null ? new Running(FIRST, -1, FIRST, EARLIEST, 0) : after;
    return sql.list(
        ENDED,
        WaitStore::read,
        generation.number(),
        Family.OPEN_WAIT.code(),
        generation.workspaceId(),
        place.cycleId(),
        place.cycleId(),
        place.page(),
        most);
  }

  void insert(UUID workspaceId, List<Running> waits) {
    sql.update(INSERT, json(waits), workspaceId);
  }

  void delete(UUID workspaceId, List<Running> waits) {
    sql.update(DELETE, json(waits), workspaceId);
  }

  private static String json(List<Running> waits) {
    JsonRows rows = new JsonRows();
    for (Running it : waits) {
      rows.add(
          it.cycleId(),
          it.page(),
          it.customerId(),
          it.startedAt().toString().replace("T", " ").replace("Z", ""),
          it.version());
    }
    return rows.toString();
  }

  private static Running read(Row row) throws SQLException {
    return new Running(
        row.uuid("cycle_id"),
        row.integer("page"),
        row.uuid("customer_id"),
        row.instant("started_at"),
        row.number("version"));
  }
}
