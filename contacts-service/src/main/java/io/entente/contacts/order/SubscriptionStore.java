package io.entente.contacts.order;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What was told of subscriptions. */
@Singleton
final class SubscriptionStore {
  static final String OF_HOMES =
      """
      select distinct subscription_id
      from customer_order force index (order_subscription_of_contact)
      where workspace_id = ? and contact_id in %s and subscription_id > ?
      order by subscription_id
      limit ?
      """;

  static final String EVENTS =
      OrderReadStore.COLUMNS
          + """
          , subscription_id
          from customer_order force index (order_of_subscription)
          where workspace_id = ? and subscription_id in %s
            and kind in ('SUBSCRIPTION_START', 'SUBSCRIPTION_RENEWAL', 'SUBSCRIPTION_END')
          """;

  private final Sql sql;

  SubscriptionStore(Sql sql) {
    this.sql = sql;
  }

  /** The subscriptions of a person after {@code place}, in the order of their ids. */
  List<UUID> ofHomes(UUID workspaceId, List<UUID> homes, UUID place, int limit) {
    List<Object> parameters = parameters(workspaceId, homes);
    parameters.add(place);
    parameters.add(limit);
    return sql.list(
        OF_HOMES.formatted(Sql.in(homes.size())),
        row -> row.uuid("subscription_id"),
        parameters.toArray());
  }

  /** Their starts, renewals and ends. */
  List<Subscription.Event> events(UUID workspaceId, List<UUID> subscriptions) {
    return subscriptions.isEmpty()
        ? List.of()
        : sql.list(
            EVENTS.formatted(Sql.in(subscriptions.size())),
            row -> new Subscription.Event(row.uuid("subscription_id"), OrderReadStore.order(row)),
            parameters(workspaceId, subscriptions).toArray());
  }

  private static List<Object> parameters(UUID workspaceId, Collection<UUID> ids) {
    List<Object> parameters = new ArrayList<>(ids.size() + 3);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return parameters;
  }
}
