package io.entente.kpi.alert;

import io.entente.kpi.judgement.Judgement;
import io.entente.kpi.judgement.Rule;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The table {@code alert}. */
@Singleton
final class AlertStore {
  static final String DUE =
      """
      select workspace_id, id, name, enabled, rule, delivery, raised_at, event_id, told_at,
          calm_looks, judgement, checked_at, version
      from alert force index (alert_due)
      where next_at <= ? order by next_at limit ? for update skip locked
      """;

  private static final String OF_WORKSPACE = "select * from alert where workspace_id = ?";
  static final String ONE = OF_WORKSPACE + " and id = ?";
  static final String BY_NAME =
      "select * from alert force index (alert_of_name) where workspace_id = ? order by name";

  private final Sql sql;
  private final AlertJson json;

  AlertStore(Sql sql, AlertJson json) {
    this.sql = sql;
    this.json = json;
  }

  void insert(StoredAlert it, Instant now) {
    sql.update(
        """
        insert into alert
          (workspace_id, id, name, enabled, rule, delivery, calm_looks, next_at, version,
           created_at)
        values (?, ?, ?, ?, ?, ?, 0, ?, ?, ?)
        """,
        it.workspaceId(),
        it.id(),
        it.name(),
        it.enabled(),
        json.write(it.rule()),
        json.write(it.delivery()),
        it.enabled() ? now : null,
        it.version(),
        now);
  }

  void update(StoredAlert it, Instant now) {
    sql.update(
        """
        update alert
        set name = ?, enabled = ?, rule = ?, delivery = ?, raised_at = ?, event_id = ?,
            told_at = ?, calm_looks = ?, judgement = ?, next_at = ?, version = ?
        where workspace_id = ? and id = ?
        """,
        it.name(),
        it.enabled(),
        json.write(it.rule()),
        json.write(it.delivery()),
        it.course().raisedAt(),
        it.course().eventId(),
        it.course().toldAt(),
        it.course().calmLooks(),
        it.last() == null ? null : json.write(it.last()),
        it.enabled() ? now : null,
        it.version(),
        it.workspaceId(),
        it.id());
  }

  /** What a look has come to. */
  void conclude(StoredAlert it, Course course, Judgement seen, Instant now) {
    sql.update(
        """
        update alert
        set raised_at = ?, event_id = ?, told_at = ?, calm_looks = ?, judgement = ?, checked_at = ?
        where workspace_id = ? and id = ?
        """,
        course.raisedAt(),
        course.eventId(),
        course.toldAt(),
        course.calmLooks(),
        json.write(seen),
        now,
        it.workspaceId(),
        it.id());
  }

  /** Whom it tells from now on; all else of it stays. */
  void deliver(StoredAlert it, Delivery delivery) {
    sql.update(
        "update alert set delivery = ?, version = version + 1 where workspace_id = ? and id = ?",
        json.write(delivery),
        it.workspaceId(),
        it.id());
  }

  int delete(UUID workspaceId, UUID id) {
    return sql.update("delete from alert where workspace_id = ? and id = ?", workspaceId, id);
  }

  long count(UUID workspaceId) {
    return sql.number("select count(*) from alert where workspace_id = ?", workspaceId);
  }

  List<StoredAlert> list(UUID workspaceId) {
    return sql.list(BY_NAME, this::alert, workspaceId);
  }

  Optional<StoredAlert> find(UUID workspaceId, UUID id) {
    return sql.first(ONE, this::alert, workspaceId, id);
  }

  Optional<StoredAlert> lock(UUID workspaceId, UUID id) {
    return sql.first(ONE + " for update", this::alert, workspaceId, id);
  }

  /** Those whose turn it is, locked; those that others look at are passed over. */
  List<StoredAlert> lockDue(Instant now, int most) {
    return sql.list(DUE, this::alert, now, most);
  }

  void lookAgain(List<StoredAlert> alerts, Instant at) {
    sql.batch(
        "update alert set next_at = ? where workspace_id = ? and id = ?",
        alerts.stream().map(it -> new Object[] {at, it.workspaceId(), it.id()}).toList());
  }

  private StoredAlert alert(Row row) throws SQLException {
    String seen = row.textOrNull("judgement");
    return new StoredAlert(
        row.uuid("workspace_id"),
        row.uuid("id"),
        row.text("name"),
        row.flag("enabled"),
        json.read(row.text("rule"), Rule.class),
        json.read(row.text("delivery"), Delivery.class),
        new Course(
            row.instantOrNull("raised_at"),
            row.uuidOrNull("event_id"),
            row.instantOrNull("told_at"),
            row.integer("calm_looks")),
        seen == null ? null : json.read(seen, Judgement.class),
        row.instantOrNull("checked_at"),
        row.number("version"));
  }
}
