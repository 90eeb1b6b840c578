package io.entente.contacts.order;

import io.entente.contacts.point.PointKey;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * What is known by now of what orders name. All reads lock, so that of two transactions, of which
 * one adds an order and the other what proves whose it is, the later sees what the earlier wrote.
 */
@Singleton
final class ProofStore {
  static final String IDENTITIES =
      """
      with wanted (id) as (values %s)
      select i.id key_id, i.contact_id
      from wanted
      straight_join identity i force index (primary)
        on i.workspace_id = ? and i.id = wanted.id
      lock in share mode
      """;

  static final String POINTS =
      """
      with wanted (key_id, kind, scope, key_text) as (values %s)
      select wanted.key_id, p.contact_id
      from wanted
      straight_join contact_point p force index (contact_point_by_key)
        on p.workspace_id = ? and p.kind = wanted.kind and p.key_text = wanted.key_text
          and p.scope = wanted.scope
      where p.verified and not p.shared
      lock in share mode
      """;

  static final String ORDERS =
      """
      with wanted (id) as (values %s)
      select o.id key_id, o.contact_id
      from wanted
      straight_join customer_order o force index (primary)
        on o.workspace_id = ? and o.id = wanted.id
      where o.contact_id is not null
      lock in share mode
      """;

  static final String SUBSCRIPTIONS =
      """
      with wanted (id) as (values %s)
      select o.subscription_id key_id, o.contact_id
      from wanted
      straight_join customer_order o force index (order_of_subscription)
        on o.workspace_id = ? and o.subscription_id = wanted.id
      where o.contact_id is not null
      lock in share mode
      """;

  private final Sql sql;

  ProofStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * That a contact is known by something.
   *
   * @param keyId see {@link OrderKeys}
   */
  record Proof(UUID keyId, UUID contactId) {}

  List<Proof> identities(UUID workspaceId, Collection<UUID> ids) {
    return find(IDENTITIES, workspaceId, ids);
  }

  List<Proof> orders(UUID workspaceId, Collection<UUID> ids) {
    return find(ORDERS, workspaceId, ids);
  }

  List<Proof> subscriptions(UUID workspaceId, Collection<UUID> ids) {
    return find(SUBSCRIPTIONS, workspaceId, ids);
  }

  List<Proof> points(UUID workspaceId, Collection<PointKey> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>(keys.size() * 4 + 1);
    for (PointKey key : keys) {
      parameters.add(OrderKeys.of(workspaceId, key));
      parameters.addAll(List.of(key.kind().code(), key.scope(), key.key()));
    }
    parameters.add(workspaceId);
    return sql.list(
        POINTS.formatted(Sql.values(keys.size(), 4)), ProofStore::proof, parameters.toArray());
  }

  private List<Proof> find(String statement, UUID workspaceId, Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>(ids);
    parameters.add(workspaceId);
    return sql.list(
        statement.formatted(Sql.values(ids.size(), 1)), ProofStore::proof, parameters.toArray());
  }

  private static Proof proof(Row row) throws SQLException {
    return new Proof(row.uuid("key_id"), row.uuid("contact_id"));
  }
}
