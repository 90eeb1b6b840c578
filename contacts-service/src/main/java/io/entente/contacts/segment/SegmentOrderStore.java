package io.entente.contacts.segment;

import io.entente.contacts.segment.SegmentFacts.Bought;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What people bought, as segments look at it. */
@Singleton
final class SegmentOrderStore {
  static final String BOUGHT =
      """
      select straight_join h.final_id, o.currency,
             sum(o.kind in ('ORDER', 'SUBSCRIPTION_START', 'SUBSCRIPTION_RENEWAL')) orders,
             sum(if(o.kind = 'REFUND', -o.amount, o.amount)) net,
             min(if(o.kind = 'REFUND', null, o.occurred_at)) first_at,
             max(if(o.kind = 'REFUND', null, o.occurred_at)) last_at,
             min(if(o.kind = 'REFUND', null, o.occurred_on)) first_on,
             max(if(o.kind = 'REFUND', null, o.occurred_on)) last_on,
             min(o.occurred_at) oldest_at
      from contact h force index (contact_of_final)
      join customer_order o force index (order_of_contact)
        on o.workspace_id = h.workspace_id and o.contact_id = h.id and o.occurred_at >= ?
      where h.workspace_id = ? and h.final_id in %s and o.kind <> 'SUBSCRIPTION_END'
      group by h.final_id, o.currency
      """;

  private final Sql sql;

  SegmentOrderStore(Sql sql) {
    this.sql = sql;
  }

  private record Found(UUID contactId, String currency, Bought bought) {}

  /** By contacts, and by currency, since then. */
  Map<UUID, Map<String, Bought>> since(UUID workspaceId, Collection<UUID> ids, Instant since) {
    List<Object> parameters = new ArrayList<>(ids.size() + 2);
    parameters.add(since);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    Map<UUID, Map<String, Bought>> bought = new HashMap<>();
    sql.each(
        BOUGHT.formatted(Sql.in(ids.size())),
        SegmentOrderStore::found,
        it ->
            bought
                .computeIfAbsent(it.contactId(), _ -> new HashMap<>())
                .put(it.currency(), it.bought()),
        parameters.toArray());
    return bought;
  }

  private static Found found(Row row) throws SQLException {
    return new Found(
        row.uuid("final_id"),
        row.text("currency"),
        new Bought(
            row.number("orders"),
            new BigDecimal(row.text("net")),
            row.instantOrNull("first_at"),
            row.instantOrNull("last_at"),
            row.textOrNull("first_on"),
            row.textOrNull("last_on"),
            row.instant("oldest_at")));
  }
}
