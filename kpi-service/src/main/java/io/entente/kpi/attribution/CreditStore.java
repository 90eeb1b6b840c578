package io.entente.kpi.attribution;

import io.entente.kpi.asked.Narrowing;
import io.entente.kpi.asked.Period;
import io.entente.kpi.attribution.AttributionParameters.Question;
import io.entente.kpi.attribution.AttributionReport.Credited;
import io.entente.kpi.attribution.AttributionReport.Net;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code order_value} and {@code credit}, summed over a stretch of time. */
@Singleton
final class CreditStore {
  static final String VALUES =
      """
      select currency, decimals, outcome, sum(not refund) orders, sum(refund) refunds,
          sum(amount) amount, coalesce(sum(margin), 0) margin, sum(margin is null) unknown_margins
      from order_value
      where workspace_id = ? and occurred_at >= ? and occurred_at < ? and not removed%s
      group by currency, decimals, outcome
      """;

  /** An order counts once for a member, however many of its conversations are that member's. */
  static final String CREDITS =
      """
      select currency, decimals, member, sum(not refund) orders, sum(refund) refunds,
          sum(by_last_touch) by_last_touch, sum(by_linear) by_linear, sum(by_position) by_position,
          sum(influenced) influenced
      from (
        select currency, decimals, %s member, order_id, max(refund) refund,
            sum(by_last_touch) by_last_touch, sum(by_linear) by_linear, sum(by_position) by_position,
            max(influenced) influenced
        from credit
        where workspace_id = ? and occurred_at >= ? and occurred_at < ?%s
        group by currency, decimals, member, order_id) of_order
      group by currency, decimals, member
      order by currency, decimals, by_last_touch desc, member
      """;

  private final Sql sql;

  /** In which currency, and in units of {@code 10^-decimals}. */
  record Money(String currency, int decimals) {}

  record Value(Money money, Outcome outcome, Net net) {}

  /**
   * What one member is credited with.
   *
   * @param member null if it is nobody; of the total the empty text
   */
  record Sum(Money money, @Nullable String member, Credited credited) {}

  CreditStore(Sql sql) {
    this.sql = sql;
  }

  List<Value> values(UUID workspaceId, Question question) {
    Narrowing narrowing = new Narrowing().to("source", question.filters().source());
    return sql.list(
        VALUES.formatted(narrowing.text()),
        CreditStore::value,
        parameters(narrowing, workspaceId, question.period()));
  }

  private static Value value(Row row) throws SQLException {
    return new Value(
        money(row),
        Outcome.valueOf(row.text("outcome")),
        new Net(
            row.number("orders"),
            row.number("refunds"),
            row.number("amount"),
            row.number("margin"),
            row.number("unknown_margins")));
  }

  List<Sum> totals(UUID workspaceId, Question question) {
    return sums("''", workspaceId, question);
  }

  /** The highest by last touch first. */
  List<Sum> members(UUID workspaceId, Question question) {
    return sums(question.by().column(), workspaceId, question);
  }

  private List<Sum> sums(String member, UUID workspaceId, Question question) {
    AttributionFilters filters = question.filters();
    Narrowing narrowing =
        new Narrowing()
            .to("channel", filters.channel())
            .to("connection_id", filters.connection())
            .to("agent_id", filters.agent())
            .to("team_id", filters.team())
            .to("source", filters.source());
    return sql.list(
        CREDITS.formatted(member, narrowing.text()),
        CreditStore::sum,
        parameters(narrowing, workspaceId, question.period()));
  }

  private static Sum sum(Row row) throws SQLException {
    return new Sum(
        money(row),
        row.textOrNull("member"),
        new Credited(
            row.number("orders"),
            row.number("refunds"),
            row.number("by_last_touch"),
            row.number("by_linear"),
            row.number("by_position"),
            row.number("influenced")));
  }

  private static Money money(Row row) throws SQLException {
    return new Money(row.text("currency"), row.integer("decimals"));
  }

  private static Object[] parameters(Narrowing narrowing, UUID workspaceId, Period period) {
    return narrowing.parametersAfter(workspaceId, period.from(), period.to());
  }
}
