package io.entente.interactions.schedule;

import io.entente.interactions.rows.Rows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of what a workspace's schedules and policies say: each change makes the next one, so what
 * is known of one number is known for good, on every replica.
 */
@Singleton
public final class Editions {
  static final String UNDER_LOCK =
      """
      select straight_join e.workspace_id, e.edition
      from json_table(?, '$[*]' columns (workspace_id char(36) path '$[0]')) asked
      join terms_edition e force index (primary)
        on e.workspace_id = cast(asked.workspace_id as uuid)
      lock in share mode
      """;

  private final Sql sql;
  private final Clock clock;

  Editions(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * Begins a change in the running transaction, once all that files by the edition before has
   * ended, and before anything else does.
   *
   * @return the instant from which on the change is valid
   */
  public Instant change(UUID workspaceId) {
    sql.update(
        """
        insert into terms_edition (workspace_id, edition) values (?, 1)
        on duplicate key update edition = edition + 1
        """,
        workspaceId);
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** The editions in force until the running transaction ends; 0 where nothing was ever changed. */
  public Map<UUID, Long> hold(Collection<UUID> workspaceIds) {
    Map<UUID, Long> editions = new HashMap<>();
    workspaceIds.forEach(id -> editions.put(id, 0L));
    sql.each(
        UNDER_LOCK,
        row -> Map.entry(row.uuid("workspace_id"), row.number("edition")),
        found -> editions.put(found.getKey(), found.getValue()),
        Rows.of(editions.keySet(), id -> new @Nullable Object[] {id}));
    return editions;
  }

  /** The edition in force just now; 0 if nothing was ever changed. */
  public long of(UUID workspaceId) {
    return sql.first(
            "select edition from terms_edition where workspace_id = ?",
            row -> row.number("edition"),
            workspaceId)
        .orElse(0L);
  }
}
