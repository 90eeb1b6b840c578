package io.entente.kpi.alert;

import io.entente.events.AlertNotice;
import io.entente.kpi.judgement.Judgement;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code alert_event}. */
@Singleton
final class AlertEventStore {
  static final String PAGE =
      """
      select id, type, at, told_at, judgement, addressees
      from alert_event force index (alert_event_by_time)
      where workspace_id = ? and alert_id = ? and at <= ? and (at < ? or id < ?)
      order by at desc, id desc limit ?
      """;

  /** Of all workspaces alike. */
  static final String PRUNE =
      """
      delete from alert_event where at < ? and workspace_id is not null order by at limit 1000
      """;

  /**
   * An event as its row has it.
   *
   * @param addressees whom it was sent to
   */
  record Kept(
      UUID id,
      AlertNotice.Type type,
      Instant at,
      @Nullable Instant toldAt,
      @Nullable Judgement judgement,
      List<Addressee> addressees) {
    Kept {
      addressees = List.copyOf(addressees);
    }
  }

  private final Sql sql;
  private final AlertJson json;

  AlertEventStore(Sql sql, AlertJson json) {
    this.sql = sql;
    this.json = json;
  }

  void insert(StoredAlert alert, Kept it) {
    sql.update(
        """
        insert into alert_event
          (workspace_id, alert_id, at, id, type, told_at, judgement, addressees)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        alert.workspaceId(),
        alert.id(),
        it.at(),
        it.id(),
        it.type(),
        it.toldAt(),
        it.judgement() == null ? null : json.write(it.judgement()),
        json.write(it.addressees()));
  }

  void tell(StoredAlert alert, UUID id, Instant now, List<Addressee> addressees) {
    sql.update(
        """
        update alert_event set told_at = ?, addressees = ?
        where workspace_id = ? and alert_id = ? and id = ?
        """,
        now,
        json.write(addressees),
        alert.workspaceId(),
        alert.id(),
        id);
  }

  /** The newest first. */
  List<Kept> list(UUID workspaceId, UUID alertId, Instant before, UUID beforeId, int most) {
    return sql.list(PAGE, this::kept, workspaceId, alertId, before, before, beforeId, most);
  }

  /** Deletes some that are older; says whether there were any. */
  boolean deleteBefore(Instant moment) {
    return sql.update(PRUNE, moment) > 0;
  }

  void deleteAll(UUID workspaceId, UUID alertId) {
    sql.update(
        "delete from alert_event where workspace_id = ? and alert_id = ?", workspaceId, alertId);
  }

  private Kept kept(Row row) throws SQLException {
    String seen = row.textOrNull("judgement");
    return new Kept(
        row.uuid("id"),
        AlertNotice.Type.valueOf(row.text("type")),
        row.instant("at"),
        row.instantOrNull("told_at"),
        seen == null ? null : json.read(seen, Judgement.class),
        json.addressees(row.text("addressees")));
  }
}
