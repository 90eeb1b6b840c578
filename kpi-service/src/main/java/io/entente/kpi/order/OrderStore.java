package io.entente.kpi.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.entente.events.EventJson;
import io.entente.events.OrderState;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The table {@code business_order}. */
@Singleton
final class OrderStore {
  private final Sql sql;
  private final EventJson json;

  OrderStore(Sql sql, EventJson json) {
    this.sql = sql;
    this.json = json;
  }

  /** Keeps the newest version of each, in whatever order they come. */
  void save(Collection<OrderState> arrived) {
    // The version is assigned last: until then it is that of the row, in each column's condition.
    sql.upsert(
        """
        insert into business_order (workspace_id, order_id, version, contact_id, kind, source,
                                    currency, decimals, amount, margin, occurred_at, refund_of,
                                    attributes)
        values %s
        on duplicate key update
          contact_id = if(values(version) > version, values(contact_id), contact_id),
          kind = if(values(version) > version, values(kind), kind),
          source = if(values(version) > version, values(source), source),
          currency = if(values(version) > version, values(currency), currency),
          decimals = if(values(version) > version, values(decimals), decimals),
          amount = if(values(version) > version, values(amount), amount),
          margin = if(values(version) > version, values(margin), margin),
          occurred_at = if(values(version) > version, values(occurred_at), occurred_at),
          refund_of = if(values(version) > version, values(refund_of), refund_of),
          change_number = if(values(version) > version, null, change_number),
          attributes = if(values(version) > version, values(attributes), attributes),
          version = greatest(version, values(version))
        """,
        arrived.stream().map(this::row).toList());
  }

  private @Nullable Object[] row(OrderState order) {
    return new @Nullable Object[] {
      order.workspaceId(),
      order.orderId(),
      order.version(),
      order.contactId(),
      order.kind(),
      order.source(),
      order.currency(),
      order.decimals(),
      order.amount(),
      order.margin(),
      order.occurredAt(),
      order.refundOf(),
      attributes(order)
    };
  }

  private @Nullable String attributes(OrderState order) {
    Map<String, String> attributes = Objects.requireNonNullElse(order.attributes(), Map.of());
    return attributes.isEmpty() ? null : new String(json.encode(attributes), UTF_8);
  }
}
