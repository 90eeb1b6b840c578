package io.entente.kpi.roi;

import io.entente.events.Channel;
import io.entente.kpi.asked.Narrowing;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.question.Filters;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.sum.Slots;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Margins of the table {@code credit}, summed over a stretch of time. */
@Singleton
final class MarginStore {
  /** By what credits are told, and can be filtered. */
  static final Set<Dimension> TOLD_BY =
      EnumSet.of(Dimension.TOTAL, Dimension.CHANNEL, Dimension.CONNECTION, Dimension.AGENT);

  /** An order counts once for a member, however many of its conversations are that member's. */
  static final String MARGINS =
      """
      select currency, decimals, slot, member, sum(not refund) orders, sum(refund) refunds,
          sum(no_margin) no_margin, sum(if(no_margin, revenue, 0)) no_margin_revenue,
          sum(of_last_touch) of_last_touch, sum(of_linear) of_linear,
          sum(of_position) of_position, sum(of_influenced) of_influenced
      from (
        select currency, decimals, %1$s slot, %2$s member, order_id, max(refund) refund,
            max(influenced_margin is null) no_margin, max(influenced) revenue,
            coalesce(sum(last_touch_margin), 0) of_last_touch,
            coalesce(sum(linear_margin), 0) of_linear,
            coalesce(sum(position_margin), 0) of_position,
            coalesce(max(influenced_margin), 0) of_influenced
        from credit force index (primary)
        where workspace_id = ? and occurred_at >= ? and occurred_at < ?%3$s
        group by currency, decimals, slot, member, order_id) of_order
      group by currency, decimals, slot, member
      """;

  private final Sql sql;

  /**
   * Margins in units of {@code 10^-decimals}.
   *
   * @param member nobody for answers of nobody in particular, and where it is told by nothing
   */
  record Found(String currency, int decimals, int slot, UUID member, Margins margins) {}

  MarginStore(Sql sql) {
    this.sql = sql;
  }

  /** Whether margins are told by all that is filtered. */
  static boolean isToldBy(Filters filters) {
    return TOLD_BY.containsAll(filters.dimensions()) && !filters.isBesideCells();
  }

  /**
   * @param filters by which credits are told
   * @param by one of those that credits are told by
   */
  List<Found> margins(UUID workspaceId, Slots slots, Filters filters, Dimension by) {
    Stretch whole = slots.whole();
    Narrowing narrowing =
        new Narrowing()
            .to("channel", filters.channel())
            .to("connection_id", filters.connection())
            .to("agent_id", filters.agent());
    List<Object> parameters =
        new ArrayList<>(slots.starts().stream().skip(1).map(Instant::getEpochSecond).toList());
    parameters.addAll(
        Arrays.asList(narrowing.parametersAfter(workspaceId, whole.from(), whole.to())));
    return sql.list(
        statement(slots.count() - 1, by, narrowing.text()),
        row -> found(row, by),
        parameters.toArray());
  }

  static String statement(int boundaries, Dimension by, String narrowing) {
    String slot =
        boundaries == 0
            ? "0"
            : "interval(timestampdiff(second, '1970-01-01', occurred_at)%s)"
                .formatted(", ?".repeat(boundaries));
    return MARGINS.formatted(slot, column(by), narrowing);
  }

  private static String column(Dimension by) {
    return switch (by) {
      case CHANNEL -> "channel";
      case CONNECTION -> "connection_id";
      case AGENT -> "agent_id";
      default -> "null";
    };
  }

  private static Found found(Row row, Dimension by) throws SQLException {
    String member = row.textOrNull("member");
    return new Found(
        row.text("currency"),
        row.integer("decimals"),
        row.integer("slot"),
        member == null
            ? Dimension.NOBODY
            : by == Dimension.CHANNEL
                ? Dimension.member(Channel.valueOf(member))
                : UUID.fromString(member),
        new Margins(
            row.number("orders"),
            row.number("refunds"),
            row.number("no_margin"),
            row.number("no_margin_revenue"),
            row.number("of_last_touch"),
            row.number("of_linear"),
            row.number("of_position"),
            row.number("of_influenced")));
  }
}
