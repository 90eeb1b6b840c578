package io.entente.kpi.cost;

import io.entente.events.Channel;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code cost_rate} and {@code cost_model}. */
@Singleton
public final class CostRateStore {
  private static final String COLUMNS =
      """
      id, kind, agent_id, team_id, channel, connection_id, event, name, amount, per, currency,
          decimals, valid_from, valid_to, version, updated_at, updated_by
      """;
  private static final String SELECT =
      "select " + COLUMNS + " from cost_rate where workspace_id = ? ";
  static final String ALL = SELECT + "order by kind, subject, valid_from";
  static final String OVERLAPPING =
      SELECT
          + """
          and kind = ? and subject = ? and id <> ? and valid_from <= ?
            and (valid_to is null or valid_to >= ?)
          order by valid_from limit 1
          """;
  private static final String NO_END = "9999-12-31";

  private final Sql sql;

  CostRateStore(Sql sql) {
    this.sql = sql;
  }

  /** By kind, by what they are of and by time. */
  public List<CostRate> all(UUID workspaceId) {
    return sql.list(ALL, CostRateStore::rate, workspaceId);
  }

  /** Grows with each change of any rate; 0 before the first. */
  public long version(UUID workspaceId) {
    return sql.first(
            "select version from cost_model where workspace_id = ?",
            row -> row.number("version"),
            workspaceId)
        .orElse(0L);
  }

  /** Waits for others who change rates of the workspace, who wait from then on. */
  void lock(UUID workspaceId) {
    sql.update(
        """
        insert into cost_model (workspace_id, version) values (?, 1)
        on duplicate key update version = version + 1
        """,
        workspaceId);
  }

  Optional<CostRate> find(UUID workspaceId, UUID id) {
    return sql.first(SELECT + "and id = ?", CostRateStore::rate, workspaceId, id);
  }

  long count(UUID workspaceId) {
    return sql.number("select count(*) from cost_rate where workspace_id = ?", workspaceId);
  }

  /** The first other rate of the same that holds on one of its days. */
  Optional<CostRate> overlapping(UUID workspaceId, UUID id, NewCostRate rate) {
    LocalDate last = rate.lastDay();
    return sql.first(
        OVERLAPPING,
        CostRateStore::rate,
        workspaceId,
        rate.kind(),
        rate.subject(),
        id,
        last == null ? NO_END : last.toString(),
        rate.firstDay().toString());
  }

  void insert(UUID workspaceId, String subject, CostRate rate) {
    sql.update(
        """
        insert into cost_rate (workspace_id, id, kind, subject, agent_id, team_id, channel,
            connection_id, event, name, amount, per, currency, decimals, valid_from, valid_to,
            version, updated_at, updated_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        rate.id(),
        rate.kind(),
        subject,
        rate.agentId(),
        rate.teamId(),
        rate.channel(),
        rate.connectionId(),
        rate.event(),
        rate.name(),
        rate.amount(),
        rate.per(),
        rate.currency(),
        rate.decimals(),
        rate.validFrom().toString(),
        rate.validTo() == null ? null : Objects.toString(rate.validTo()),
        rate.version(),
        rate.updatedAt(),
        rate.updatedBy());
  }

  void delete(UUID workspaceId, UUID id) {
    sql.update("delete from cost_rate where workspace_id = ? and id = ?", workspaceId, id);
  }

  private static CostRate rate(Row row) throws SQLException {
    String channel = row.textOrNull("channel");
    String event = row.textOrNull("event");
    return new CostRate(
        row.uuid("id"),
        RateKind.valueOf(row.text("kind")),
        row.uuidOrNull("agent_id"),
        row.uuidOrNull("team_id"),
        channel == null ? null : Channel.valueOf(channel),
        row.uuidOrNull("connection_id"),
        event == null ? null : FeeEvent.valueOf(event),
        row.textOrNull("name"),
        row.number("amount"),
        row.integer("per"),
        row.text("currency"),
        row.integer("decimals"),
        LocalDate.parse(row.text("valid_from")),
        day(row.textOrNull("valid_to")),
        row.number("version"),
        row.instant("updated_at"),
        row.uuid("updated_by"));
  }

  private static @Nullable LocalDate day(@Nullable String text) {
    return text == null ? null : LocalDate.parse(text);
  }
}
