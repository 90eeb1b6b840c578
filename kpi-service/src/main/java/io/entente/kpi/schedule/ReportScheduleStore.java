package io.entente.kpi.schedule;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code report_schedule}. */
@Singleton
final class ReportScheduleStore {
  private static final Argument<Map<String, List<String>>> QUESTION =
      Argument.mapOf(Argument.STRING, Argument.listOf(String.class));
  private static final Argument<List<Recipient>> RECIPIENTS = Argument.listOf(Recipient.class);
  private static final Argument<List<String>> FORMATS = Argument.listOf(String.class);
  private static final String SELECT =
      """
      select workspace_id, id, owner_id, name, report, question, days, rhythm, on_day, at_time,
          zone, formats, recipients, paused, next_at, version, named_by
      from report_schedule
      """;

  static final String DUE =
      SELECT
          + """
          force index (report_schedule_due)
          where next_at <= ? and (held_until is null or held_until <= ?)
          order by next_at limit 1 for update skip locked
          """;

  private final Sql sql;
  private final ObjectMapper json;

  /**
   * A schedule whose time has come.
   *
   * @param namedBy the member who has it sent to those whom it is sent to
   */
  record Due(UUID workspaceId, ReportSchedule schedule, UUID namedBy) {}

  ReportScheduleStore(Sql sql, ObjectMapper json) {
    this.sql = sql;
    this.json = json;
  }

  void insert(UUID workspaceId, ReportSchedule it) {
    sql.update(
        """
        insert into report_schedule (owner_id, name, report, question, days, rhythm, on_day,
            at_time, zone, formats, recipients, paused, next_at, version, workspace_id, id)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        row(workspaceId, it));
  }

  void update(UUID workspaceId, ReportSchedule it) {
    sql.update(
        """
        update report_schedule set owner_id = ?, name = ?, report = ?, question = ?, days = ?,
            rhythm = ?, on_day = ?, at_time = ?, zone = ?, formats = ?, recipients = ?, paused = ?,
            next_at = ?, version = ?, held_until = null
        where workspace_id = ? and id = ?
        """,
        row(workspaceId, it));
  }

  private @Nullable Object[] row(UUID workspaceId, ReportSchedule it) {
    return new @Nullable Object[] {
      it.ownerId(),
      it.name(),
      it.report(),
      write(it.question()),
      it.period(),
      it.every(),
      it.on(),
      it.at(),
      it.zone(),
      write(it.formats()),
      write(it.recipients()),
      it.paused(),
      it.nextAt(),
      it.version(),
      workspaceId,
      it.id()
    };
  }

  /** When it is due next; it stays the same schedule. */
  void putOff(UUID workspaceId, UUID id, Instant nextAt) {
    sql.update(
        """
        update report_schedule set next_at = ?, held_until = null where workspace_id = ? and id = ?
        """,
        nextAt,
        workspaceId,
        id);
  }

  void delete(UUID workspaceId, UUID id) {
    sql.update("delete from report_schedule where workspace_id = ? and id = ?", workspaceId, id);
  }

  long count(UUID workspaceId) {
    return sql.number("select count(*) from report_schedule where workspace_id = ?", workspaceId);
  }

  /** All that there are: a workspace has few. */
  List<ReportSchedule> list(UUID workspaceId) {
    return sql.list(SELECT + "where workspace_id = ? order by id", this::schedule, workspaceId);
  }

  Optional<ReportSchedule> find(UUID workspaceId, UUID id) {
    return sql.first(SELECT + "where workspace_id = ? and id = ?", this::schedule, workspaceId, id);
  }

  Optional<ReportSchedule> lock(UUID workspaceId, UUID id) {
    return sql.first(
        SELECT + "where workspace_id = ? and id = ? for update", this::schedule, workspaceId, id);
  }

  /** Who has it sent to those whom it is sent to now. */
  void name(UUID workspaceId, UUID id, UUID memberId) {
    sql.update(
        "update report_schedule set named_by = ? where workspace_id = ? and id = ?",
        memberId,
        workspaceId,
        id);
  }

  /**
   * One whose time has come and which nobody writes, of whatever workspace; in the running
   * transaction.
   *
   * @param until nobody else gets it before, unless it is put off or changed
   */
  Optional<Due> hold(Instant now, Instant until) {
    Optional<Due> due = sql.first(DUE, this::due, now, now);
    due.ifPresent(it ->
        sql.update(
            "update report_schedule set held_until = ? where workspace_id = ? and id = ?",
            until,
            it.workspaceId(),
            it.schedule().id()));
    return due;
  }

  private Due due(Row row) throws SQLException {
    ReportSchedule schedule = schedule(row);
    UUID namedBy = row.uuidOrNull("named_by");
    return new Due(
        row.uuid("workspace_id"), schedule, namedBy == null ? schedule.ownerId() : namedBy);
  }

  private ReportSchedule schedule(Row row) throws SQLException {
    return new ReportSchedule(
        row.uuid("id"),
        row.uuid("owner_id"),
        row.text("name"),
        row.text("report"),
        read(row.text("question"), QUESTION),
        RelativePeriod.valueOf(row.text("days")),
        Rhythm.Every.valueOf(row.text("rhythm")),
        row.integer("on_day"),
        row.text("at_time"),
        row.text("zone"),
        read(row.text("formats"), FORMATS),
        read(row.text("recipients"), RECIPIENTS),
        row.flag("paused"),
        row.instantOrNull("next_at"),
        row.number("version"));
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T read(String text, Argument<T> type) {
    try {
      return Objects.requireNonNull(json.readValue(text, type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
