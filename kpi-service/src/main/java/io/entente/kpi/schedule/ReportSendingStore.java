package io.entente.kpi.schedule;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code report_sending}. */
@Singleton
final class ReportSendingStore {
  private final Sql sql;

  /**
   * A row.
   *
   * @param mails how many were written
   */
  record Made(
      UUID id,
      Instant dueAt,
      Instant madeAt,
      boolean trial,
      int missed,
      int mails,
      @Nullable String failure) {}

  ReportSendingStore(Sql sql) {
    this.sql = sql;
  }

  void insert(UUID workspaceId, UUID scheduleId, Made made) {
    sql.update(
        """
        insert into report_sending (workspace_id, schedule_id, id, due_at, made_at, trial, missed,
            mails, failure)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        scheduleId,
        made.id(),
        made.dueAt(),
        made.madeAt(),
        made.trial(),
        made.missed(),
        made.mails(),
        made.failure());
  }

  /** Those before a place, the latest first. */
  List<Made> before(UUID workspaceId, UUID scheduleId, UUID place, int most) {
    return sql.list(
        """
        select id, due_at, made_at, trial, missed, mails, failure from report_sending
        where workspace_id = ? and schedule_id = ? and id < ? order by id desc limit ?
        """,
        row ->
            new Made(
                row.uuid("id"),
                row.instant("due_at"),
                row.instant("made_at"),
                row.flag("trial"),
                row.integer("missed"),
                row.integer("mails"),
                row.textOrNull("failure")),
        workspaceId,
        scheduleId,
        place,
        most);
  }

  /** Forgets what is older; all of a schedule that is gone. */
  void forget(UUID workspaceId, UUID scheduleId, Instant madeBefore) {
    sql.update(
        "delete from report_sending where workspace_id = ? and schedule_id = ? and made_at < ?",
        workspaceId,
        scheduleId,
        madeBefore);
  }
}
