package io.entente.kpi.attribution;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose something is: the tables {@code person}, {@code contact_mapping}, read. */
@Singleton
final class OwnerStore {
  static final String FINALS =
      "select contact_id, final_id from person where workspace_id = ? and contact_id in ";
  static final String HOMES =
      "select contact_id, final_id from person where workspace_id = ? and final_id in ";
  static final String OF_IDENTITIES =
      "select contact_id from contact_mapping where workspace_id = ? and identity_id in ";

  /** A refund belongs to whoever its order belongs to. */
  static final String OF_ORDERS =
      """
      select coalesce(sold.order_id, told.order_id) root_id,
          if(sold.order_id is null, told.contact_id, sold.contact_id) contact_id
      from business_order told
      left join business_order sold
        on sold.workspace_id = told.workspace_id and sold.order_id = told.refund_of
        and sold.kind <> 'REFUND'
      where told.workspace_id = ? and told.order_id in
      """;

  private final Sql sql;

  /**
   * To whom an order came.
   *
   * @param contactId null if nobody knows
   */
  record OfOrder(UUID orderId, @Nullable UUID contactId) {}

  OwnerStore(Sql sql) {
    this.sql = sql;
  }

  /** The contacts as which these are shown, by contact; only of those that moved. */
  Map<UUID, UUID> finals(UUID workspaceId, Collection<UUID> contacts) {
    return pairs(FINALS, workspaceId, contacts);
  }

  /** All contacts that are shown as these ones, with the one that they are shown as. */
  Map<UUID, UUID> homes(UUID workspaceId, Collection<UUID> finals) {
    Map<UUID, UUID> homes = new HashMap<>();
    finals.forEach(id -> homes.put(id, id));
    homes.putAll(pairs(HOMES, workspaceId, finals));
    return homes;
  }

  private Map<UUID, UUID> pairs(String statement, UUID workspaceId, Collection<UUID> ids) {
    Map<UUID, UUID> found = new HashMap<>();
    if (!ids.isEmpty()) {
      sql.each(
          statement + Sql.in(ids.size()),
          row -> Map.entry(row.uuid("contact_id"), row.uuid("final_id")),
          entry -> found.put(entry.getKey(), entry.getValue()),
          parameters(workspaceId, ids));
    }
    return found;
  }

  Set<UUID> ofIdentities(UUID workspaceId, Collection<UUID> identities) {
    return identities.isEmpty()
        ? Set.of()
        : new HashSet<>(
            sql.list(
                OF_IDENTITIES + Sql.in(identities.size()),
                row -> row.uuid("contact_id"),
                parameters(workspaceId, identities)));
  }

  List<OfOrder> ofOrders(UUID workspaceId, Collection<UUID> orders) {
    return orders.isEmpty()
        ? List.of()
        : sql.list(
            OF_ORDERS + Sql.in(orders.size()),
            row -> new OfOrder(row.uuid("root_id"), row.uuidOrNull("contact_id")),
            parameters(workspaceId, orders));
  }

  static Object[] parameters(UUID workspaceId, Collection<UUID> ids) {
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return parameters.toArray();
  }
}
