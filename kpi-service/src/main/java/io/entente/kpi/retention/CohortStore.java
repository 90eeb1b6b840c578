package io.entente.kpi.retention;

import io.entente.kpi.cell.JsonRows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/** In which months people bought, counted. */
@Singleton
final class CohortStore {
  /** The months of a person are bits of a number, so that those alike are told together. */
  static final String COUNT =
      """
      with bought as (
        select coalesce(final_id, business_order.contact_id) buyer,
            bit_or(1 << month_no) months, count(*) orders
        from business_order force index (business_order_by_time)
        straight_join json_table(?, '$[*]' columns (
            month_no int path '$[0]', month_start bigint path '$[1]',
            month_end bigint path '$[2]')) wanted
          on occurred_at >= timestampadd(second, month_start, timestamp '1970-01-01 00:00:00')
          and occurred_at < timestampadd(second, month_end, timestamp '1970-01-01 00:00:00')
        left join person
          on person.workspace_id = business_order.workspace_id
          and person.contact_id = business_order.contact_id
        where business_order.workspace_id = ? and occurred_at >= ? and occurred_at < ?
          and kind in ('ORDER', 'SUBSCRIPTION_START', 'SUBSCRIPTION_RENEWAL')
          and business_order.contact_id is not null
        group by buyer)
      select months, orders > 1 repeated, known, count(*) buyers, sum(orders) orders
      from (
        select months, orders,
            exists (
              select 1 from business_order earlier force index (business_order_of_contact)
              where earlier.workspace_id = ? and earlier.occurred_at < ?
                and earlier.kind in ('ORDER', 'SUBSCRIPTION_START', 'SUBSCRIPTION_RENEWAL')
                and earlier.contact_id = buyer)
            or exists (
              select 1 from person home
              join business_order earlier force index (business_order_of_contact)
                on earlier.workspace_id = home.workspace_id
                and earlier.contact_id = home.contact_id and earlier.occurred_at < ?
                and earlier.kind in ('ORDER', 'SUBSCRIPTION_START', 'SUBSCRIPTION_RENEWAL')
              where home.workspace_id = ? and home.final_id = buyer) known
        from bought) told
      group by months, repeated, known
      """;

  private final Sql sql;

  /**
   * People who bought in the same months.
   *
   * @param months a bit each, the first the lowest
   * @param repeated whether they have more than one order
   * @param known whether they bought before the first month
   */
  record Alike(long months, boolean repeated, boolean known, long buyers, long orders) {
    boolean boughtIn(int month) {
      return ((months >> month) & 1) == 1;
    }

    int first() {
      return Long.numberOfTrailingZeros(months);
    }
  }

  CohortStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param months one at least, in order
   */
  List<Alike> count(UUID workspaceId, Months months) {
    JsonRows rows = new JsonRows();
    List<YearMonth> all = months.months();
    for (int i = 0; i < all.size(); i++) {
      rows.add(
          i,
          months.start(all.get(i)).getEpochSecond(),
          months.start(all.get(i).plusMonths(1)).getEpochSecond());
    }
    return sql.list(
        COUNT,
        row ->
            new Alike(
                row.number("months"),
                row.flag("repeated"),
                row.flag("known"),
                row.number("buyers"),
                row.number("orders")),
        rows.toString(),
        workspaceId,
        months.start(all.getFirst()),
        months.start(all.getLast().plusMonths(1)),
        workspaceId,
        months.start(all.getFirst()),
        months.start(all.getFirst()),
        workspaceId);
  }
}
