package io.entente.contacts.order;

import io.entente.events.OrderKind;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What a person's orders come to. Reads that person's rows alone. */
@Singleton
final class TotalStore {
  static final String TOTALS =
      """
      select currency, max(decimals) decimals,
             sum(if(kind in ('ORDER', 'SUBSCRIPTION_START', 'SUBSCRIPTION_RENEWAL'), amount, 0))
               gross,
             sum(if(kind = 'REFUND', amount, 0)) refunded,
             sum(case kind when 'REFUND' then -coalesce(margin, 0) when 'SUBSCRIPTION_END' then 0
                 else coalesce(margin, 0) end) margin,
             sum(kind in ('ORDER', 'SUBSCRIPTION_START', 'SUBSCRIPTION_RENEWAL')) orders,
             sum(kind = 'REFUND') refunds,
             min(occurred_at) first_at, max(occurred_at) last_at
      from customer_order force index (order_of_contact)
      where workspace_id = ? and contact_id in %s
      group by currency
      order by currency
      """;

  static final String AMOUNTS =
      """
      select kind, currency, amount, occurred_on
      from customer_order force index (order_of_contact)
      where workspace_id = ? and contact_id in %s and kind <> 'SUBSCRIPTION_END'
      """;

  private final Sql sql;

  TotalStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * What counts in a sum.
   *
   * @param amount negative for what was given back
   */
  record Amount(String currency, BigDecimal amount, LocalDate on) {}

  List<Total> totals(UUID workspaceId, List<UUID> homes) {
    return sql.list(
        TOTALS.formatted(Sql.in(homes.size())), TotalStore::total, with(workspaceId, homes));
  }

  void eachAmount(UUID workspaceId, List<UUID> homes, Consumer<Amount> consumer) {
    sql.each(
        AMOUNTS.formatted(Sql.in(homes.size())),
        TotalStore::amount,
        consumer,
        with(workspaceId, homes));
  }

  private static Object[] with(UUID workspaceId, List<UUID> homes) {
    List<Object> parameters = new ArrayList<>(homes.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(homes);
    return parameters.toArray();
  }

  private static Total total(Row row) throws SQLException {
    int decimals = row.integer("decimals");
    BigDecimal gross = new BigDecimal(row.text("gross"));
    BigDecimal refunded = new BigDecimal(row.text("refunded"));
    return new Total(
        row.text("currency"),
        decimals,
        OrderStore.unitsOfSum(gross.subtract(refunded), decimals),
        OrderStore.unitsOfSum(gross, decimals),
        OrderStore.unitsOfSum(refunded, decimals),
        OrderStore.unitsOfSum(new BigDecimal(row.text("margin")), decimals),
        row.number("orders"),
        row.number("refunds"),
        row.instant("first_at"),
        row.instant("last_at"));
  }

  private static Amount amount(Row row) throws SQLException {
    int sign = OrderKind.valueOf(row.text("kind")).sign();
    return new Amount(
        row.text("currency"),
        new BigDecimal(row.text("amount")).multiply(BigDecimal.valueOf(sign)),
        LocalDate.parse(row.text("occurred_on")));
  }
}
