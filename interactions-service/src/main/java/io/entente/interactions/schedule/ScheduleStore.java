package io.entente.interactions.schedule;

import io.entente.events.EventJson;
import io.entente.interactions.schedule.StoredDocument.Holidays;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Schedules as they were written down. */
@Singleton
final class ScheduleStore {
  /** From ever, as far as the database reaches. */
  static final Instant EVER = Instant.parse("1000-01-01T00:00:00Z");

  private static final String VERSIONS =
      """
      select v.schedule_id, v.version, v.valid_from, v.changed_by, v.document
      from schedule s
      join schedule_version v
        on v.workspace_id = s.workspace_id and v.schedule_id = s.id
      """;

  private final Sql sql;
  private final EventJson json;

  ScheduleStore(Sql sql, EventJson json) {
    this.sql = sql;
    this.json = json;
  }

  List<StoredSchedule> all(UUID workspaceId) {
    return sql.list(
        VERSIONS + "where s.workspace_id = ? and v.version = s.version order by s.name",
        this::schedule,
        workspaceId);
  }

  Optional<StoredSchedule> find(UUID workspaceId, UUID id) {
    return sql.first(
        VERSIONS + "where s.workspace_id = ? and s.id = ? and v.version = s.version",
        this::schedule,
        workspaceId,
        id);
  }

  /** The newest first. */
  List<StoredSchedule> versions(UUID workspaceId, UUID id) {
    return sql.list(
        VERSIONS + "where s.workspace_id = ? and s.id = ? order by v.version desc",
        this::schedule,
        workspaceId,
        id);
  }

  boolean exists(UUID workspaceId, UUID id) {
    return sql.number(
            "select count(*) from schedule where workspace_id = ? and id = ?", workspaceId, id)
        > 0;
  }

  /** Whether another schedule of the workspace has the name. */
  boolean isTaken(UUID workspaceId, String name, UUID by) {
    return sql.number(
            "select count(*) from schedule where workspace_id = ? and name = ? and id <> ?",
            workspaceId,
            name,
            by)
        > 0;
  }

  void write(UUID workspaceId, StoredSchedule schedule, NewSchedule written, Holidays holidays) {
    sql.update(
        """
        insert into schedule (workspace_id, id, name, version) values (?, ?, ?, ?)
        on duplicate key update name = values(name), version = values(version)
        """,
        workspaceId,
        schedule.id(),
        schedule.name(),
        schedule.version());
    sql.update(
        """
        insert into schedule_version (
          workspace_id, schedule_id, version, valid_from, document, holidays, changed_by)
        values (?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        schedule.id(),
        schedule.version(),
        schedule.validFrom() == null ? EVER : schedule.validFrom(),
        StoredDocument.write(json, written),
        StoredDocument.write(json, holidays),
        schedule.changedBy());
  }

  /** The schedule that counts where a connection names none; null for office hours. */
  @Nullable UUID defaultId(UUID workspaceId) {
    return use(workspaceId, TimetableStore.ALL_OTHERS);
  }

  /** The schedule that a connection names now; null if it names none. */
  @Nullable UUID use(UUID workspaceId, UUID connectionId) {
    return sql.first(
            """
            select schedule_id from schedule_use
            where workspace_id = ? and connection_id = ? order by valid_from desc limit 1
            """,
            row -> Optional.ofNullable(row.uuidOrNull("schedule_id")),
            workspaceId,
            connectionId)
        .flatMap(named -> named)
        .orElse(null);
  }

  void use(UUID workspaceId, UUID connectionId, Instant from, @Nullable UUID scheduleId) {
    sql.update(
        """
        insert into schedule_use (workspace_id, connection_id, valid_from, schedule_id)
        values (?, ?, ?, ?)
        on duplicate key update schedule_id = values(schedule_id)
        """,
        workspaceId,
        connectionId,
        from,
        scheduleId);
  }

  private StoredSchedule schedule(Row row) throws SQLException {
    int version = row.integer("version");
    return StoredSchedule.of(
        row.uuid("schedule_id"),
        version,
        version == 1 ? null : row.instant("valid_from"),
        row.uuid("changed_by"),
        StoredDocument.read(json, row.text("document"), NewSchedule.class));
  }
}
