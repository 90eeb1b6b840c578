package io.entente.contacts.order;

import io.entente.events.OrderKind;
import io.entente.events.OrderState;
import io.entente.events.Precision;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Orders as they are written, many at a time. */
@Singleton
final class OrderStore {
  static final String LOCK =
      """
      with wanted (id) as (values %s)
      select o.id, o.version, o.content, o.revision
      from wanted
      straight_join customer_order o force index (primary)
        on o.workspace_id = ? and o.id = wanted.id
      for update
      """;

  static final String STATES =
      """
      with wanted (id) as (values %s)
      select o.workspace_id, o.id, o.contact_id, o.revision, o.kind, o.source, o.currency,
             o.decimals, o.amount, o.margin, o.occurred_at, o.occurred_on, o.time_precision,
             o.refund_of, o.subscription_id, o.attributes
      from wanted
      straight_join customer_order o force index (primary)
        on o.workspace_id = ? and o.id = wanted.id
      """;

  /** One statement of many rows: a batch is cut wherever a column turns null or back. */
  private static final String INSERT =
      """
      insert into customer_order (workspace_id, id, contact_id, kind, source, external_id, version,
                                  content, revision, currency, decimals, amount, margin,
                                  occurred_at, occurred_on, time_precision, refund_of,
                                  subscription, subscription_id, period, line_count, received_at,
                                  attributes)
      values %s
      """;

  private static final String REPLACE =
      INSERT
          + """
          on duplicate key update
            contact_id = values(contact_id), attached_by = null, kind = values(kind),
            version = values(version), content = values(content), revision = values(revision),
            currency = values(currency), decimals = values(decimals), amount = values(amount),
            margin = values(margin), occurred_at = values(occurred_at),
            occurred_on = values(occurred_on), time_precision = values(time_precision),
            refund_of = values(refund_of), subscription = values(subscription),
            subscription_id = values(subscription_id), period = values(period),
            line_count = values(line_count), received_at = values(received_at),
            attributes = values(attributes)
          """;

  private final Sql sql;
  private final AttributesJson attributes;

  OrderStore(Sql sql, AttributesJson attributes) {
    this.sql = sql;
    this.attributes = attributes;
  }

  /** Those of the orders that are known; no other transaction changes them meanwhile. */
  Map<UUID, KnownOrder> lock(UUID workspaceId, SortedSet<UUID> ids) {
    Map<UUID, KnownOrder> known = new HashMap<>();
    if (!ids.isEmpty()) {
      sql.each(
          LOCK.formatted(Sql.values(ids.size(), 1)),
          row ->
              new KnownOrder(
                  row.uuid("id"),
                  row.number("version"),
                  row.text("content"),
                  row.number("revision")),
          order -> known.put(order.id(), order),
          with(ids, workspaceId));
    }
    return known;
  }

  /**
   * @throws io.micronaut.data.exceptions.DataAccessException if one of them is known, also by
   *     another transaction that ended just now
   */
  void insert(List<OrderRow> orders) {
    sql.upsert(INSERT, orders.stream().map(OrderStore::columns).toList());
  }

  /** Puts orders in the place of those that are known and locked. */
  void replace(List<OrderRow> orders) {
    sql.upsert(REPLACE, orders.stream().map(OrderStore::columns).toList());
  }

  private static @Nullable Object[] columns(OrderRow row) {
    NewOrder order = row.told().order();
    return new @Nullable Object[] {
      row.told().workspaceId(),
      row.id(),
      row.contactId(),
      order.kind(),
      order.source(),
      order.externalId(),
      order.version(),
      row.told().content(),
      row.revision(),
      order.currency(),
      order.decimals(),
      row.told().amount(),
      row.told().margin(),
      row.told().time().at(),
      row.told().time().on(),
      order.precision(),
      row.told().refundOf(),
      order.subscription(),
      row.told().subscriptionId(),
      order.period(),
      order.lines() == null ? 0 : order.lines().size(),
      row.receivedAt(),
      row.attributes()
    };
  }

  /** Puts lines in the place of those that were told before. */
  void writeLines(UUID workspaceId, Map<UUID, String> lines) {
    List<@Nullable Object[]> rows = new ArrayList<>(lines.size());
    lines.forEach((id, json) -> rows.add(new Object[] {workspaceId, id, json}));
    sql.upsert(
        """
        insert into order_lines (workspace_id, order_id, line_items)
        values %s
        on duplicate key update line_items = values(line_items)
        """,
        rows);
  }

  void deleteLines(UUID workspaceId, Collection<UUID> ids) {
    sql.batch(
        "delete from order_lines where workspace_id = ? and order_id = ?",
        ids.stream().map(id -> new @Nullable Object[] {workspaceId, id}).toList());
  }

  /** As others are told of them. */
  List<OrderState> states(UUID workspaceId, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : sql.list(
            STATES.formatted(Sql.values(ids.size(), 1)), this::state, with(ids, workspaceId));
  }

  private OrderState state(Row row) throws SQLException {
    int decimals = row.integer("decimals");
    String margin = row.textOrNull("margin");
    return new OrderState(
        row.uuid("workspace_id"),
        row.uuid("id"),
        row.uuidOrNull("contact_id"),
        row.number("revision"),
        OrderKind.valueOf(row.text("kind")),
        row.text("source"),
        row.text("currency"),
        decimals,
        units(row.text("amount"), decimals),
        margin == null ? null : units(margin, decimals),
        row.instant("occurred_at"),
        LocalDate.parse(row.text("occurred_on")),
        Precision.valueOf(row.text("time_precision")),
        row.uuidOrNull("refund_of"),
        row.uuidOrNull("subscription_id"),
        attributes.read(row.textOrNull("attributes")));
  }

  /** An amount of a column as a whole number of units of so many decimals. */
  static long units(String amount, int decimals) {
    return new BigDecimal(amount).movePointRight(decimals).longValueExact();
  }

  /** The same of a sum; null if it passes 64 bits, which no single amount does. */
  static @Nullable Long unitsOfSum(BigDecimal sum, int decimals) {
    BigInteger units = sum.movePointRight(decimals).setScale(0, RoundingMode.UP).toBigInteger();
    return units.bitLength() < Long.SIZE ? units.longValue() : null;
  }

  private static Object[] with(Collection<UUID> ids, UUID workspaceId) {
    List<Object> parameters = new ArrayList<>(ids);
    parameters.add(workspaceId);
    return parameters.toArray();
  }
}
