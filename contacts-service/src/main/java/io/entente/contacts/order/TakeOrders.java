package io.entente.contacts.order;

import io.entente.contacts.contact.Homes;
import io.entente.contacts.order.OrdersTaken.OrderTaken;
import io.entente.rest.Conflict;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Refusal;
import io.entente.rest.json.JsonItem;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/** Takes in orders, and says of each what became of it. */
@Singleton
final class TakeOrders {
  /** As often as another transaction may come first with an order that is new. */
  private static final int ATTEMPTS = 8;

  private final OrderStore orders;
  private final WriteOrders write;
  private final PublishOrders publish;
  private final ContentDigest digest;
  private final Homes homes;
  private final Transactions transactions;
  private final Clock clock;

  TakeOrders(
      OrderStore orders,
      WriteOrders write,
      PublishOrders publish,
      ContentDigest digest,
      Homes homes,
      Transactions transactions,
      Clock clock) {
    this.orders = orders;
    this.write = write;
    this.publish = publish;
    this.digest = digest;
    this.homes = homes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws Refusal if it is not good
   */
  OrderTaken takeOne(UUID workspaceId, NewOrder order) {
    return take(workspaceId, List.of(new JsonItem.Read<>(0, order)), false).single();
  }

  /** Takes what is good of a bulk. */
  Taking takeMany(UUID workspaceId, List<JsonItem<NewOrder>> items) {
    return take(workspaceId, items, true);
  }

  private Taking take(UUID workspaceId, List<JsonItem<NewOrder>> items, boolean bulk) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<Integer, Refusal> refused = new TreeMap<>();
    Map<Integer, ToldOrder> told = new TreeMap<>();
    for (JsonItem<NewOrder> item : items) {
      try {
        told.put(item.index(), read(workspaceId, item, bulk ? "/" + item.index() : "", now));
      } catch (Refusal refusal) {
        refused.put(item.index(), refusal);
      }
    }
    refuseStrangers(workspaceId, told, refused, bulk);
    for (int attempt = 1; ; attempt++) {
      try {
        return transactions.write(() -> settle(workspaceId, told, new Taking(refused), now));
      } catch (DataAccessException e) {
        if (attempt == ATTEMPTS || !Sql.isDuplicate(e)) {
          throw e;
        }
      }
    }
  }

  private ToldOrder read(UUID workspaceId, JsonItem<NewOrder> item, String place, Instant now) {
    return switch (item) {
      case JsonItem.Refused<NewOrder>(int _, Refusal refusal) -> throw refusal;
      case JsonItem.Read<NewOrder>(int _, NewOrder order) -> {
        ToldOrder told = ToldOrder.of(workspaceId, order, digest.of(order));
        told.time().checkPast(place + "/occurredAt", now);
        yield told;
      }
    };
  }

  /** Orders of contacts that the workspace does not have, or has erased. */
  private void refuseStrangers(
      UUID workspaceId, Map<Integer, ToldOrder> told, Map<Integer, Refusal> refused, boolean bulk) {
    Set<UUID> named = new HashSet<>();
    for (ToldOrder order : told.values()) {
      if (order.contactId() != null) {
        named.add(order.contactId());
      }
    }
    named.removeAll(homes.living(workspaceId, named));
    for (Integer index : List.copyOf(told.keySet())) {
      ToldOrder order = told.get(index);
      if (order != null && order.contactId() != null && named.contains(order.contactId())) {
        told.remove(index);
        String place = bulk ? "/" + index : "";
        refused.put(
            index,
            new InvalidRequest(place + "/customer/contactId", "is no contact of this workspace"));
      }
    }
  }

  private Taking settle(
      UUID workspaceId, Map<Integer, ToldOrder> told, Taking taking, Instant now) {
    TreeSet<UUID> ids = new TreeSet<>();
    told.values().forEach(order -> ids.add(order.id()));
    Newest newest = new Newest(orders.lock(workspaceId, ids));
    told.forEach((index, order) -> {
      try {
        taking.take(index, new OrderTaken(order.id(), newest.take(order)));
      } catch (Conflict conflict) {
        taking.refuse(index, conflict);
      }
    });
    if (!newest.kept().isEmpty()) {
      publish.publish(workspaceId, write.write(workspaceId, newest, now));
    }
    return taking;
  }
}
