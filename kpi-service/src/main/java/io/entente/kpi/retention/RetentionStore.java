package io.entente.kpi.retention;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who bought, how they were served and who bought again, counted. */
@Singleton
final class RetentionStore {
  /**
   * A person counts once, whatever contacts and identities they are. A wait that ran at the moment
   * has left somebody unanswered, unless it was answered within its target after all.
   */
  static final String RETAINED =
      """
      with bought as (
        select coalesce(final_id, business_order.contact_id) buyer,
            max(occurred_at < ?) active, max(occurred_at >= ?) again
        from business_order force index (business_order_by_time)
        left join person
          on person.workspace_id = business_order.workspace_id
          and person.contact_id = business_order.contact_id
        where business_order.workspace_id = ? and occurred_at >= ? and occurred_at < ?
          and kind in ('ORDER', 'SUBSCRIPTION_START', 'SUBSCRIPTION_RENEWAL')
          and business_order.contact_id is not null
        group by buyer
        having active = 1),
      touched as (
        select customer_id,
            case service when 'UNANSWERED' then 4 when 'LATE' then 3 when 'WITHIN' then 2
                else 1 end worst
        from touch force index (touch_by_time)
        where workspace_id = ? and touched_at >= ? and touched_at < ?
        union all
        select customer_id, 4 from touch force index (touch_by_wait)
        where workspace_id = ? and waiting_since >= ? and waiting_since < ? and touched_at >= ?
          and service <> 'WITHIN'
        union all
        select customer_id, 4 from running_wait force index (running_wait_by_start)
        where workspace_id = ? and started_at >= ? and started_at < ?),
      served as (
        select coalesce(final_id, contact_mapping.contact_id) buyer, max(worst) worst
        from touched
        straight_join contact_mapping force index (primary)
          on contact_mapping.workspace_id = ? and identity_id = customer_id
        left join person
          on person.workspace_id = contact_mapping.workspace_id
          and person.contact_id = contact_mapping.contact_id
        group by buyer)
      select coalesce(worst, 0) place, count(*) customers, sum(again) again
      from bought left join served on served.buyer = bought.buyer
      group by place
      """;

  private final Sql sql;

  record Counted(ServiceGroup group, long customers, long again) {}

  RetentionStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * Who bought from {@code start} up to the moment, and bought again from it up to {@code end}; in
   * groups by how they were served from {@code start} up to the moment.
   */
  List<Counted> count(UUID workspaceId, Instant start, Instant moment, Instant end) {
    return sql.list(
        RETAINED,
        row ->
            new Counted(
                ServiceGroup.at(row.integer("place")),
                row.number("customers"),
                row.number("again")),
        parameters(workspaceId, start, moment, end));
  }

  static Object[] parameters(UUID workspaceId, Instant start, Instant moment, Instant end) {
    return new Object[] {
      moment,
      moment,
      workspaceId,
      start,
      end,
      workspaceId,
      start,
      moment,
      workspaceId,
      start,
      moment,
      moment,
      workspaceId,
      start,
      moment,
      workspaceId
    };
  }
}
