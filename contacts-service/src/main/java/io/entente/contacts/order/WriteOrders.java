package io.entente.contacts.order;

import io.entente.contacts.order.FollowCorrections.Doubted;
import io.entente.events.EventJson;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Stores orders, each with the contact to which it comes as far as that is proven, in a number of
 * statements that does not grow with theirs. Runs in the transaction of its caller.
 */
@Singleton
final class WriteOrders {
  private final OrderStore orders;
  private final WaitingStore waiting;
  private final FindCustomers customers;
  private final Proofs proofs;
  private final AttachOrders attach;
  private final OfErased erased;
  private final FollowCorrections corrections;
  private final EventJson json;
  private final AttributesJson attributes;

  WriteOrders(
      OrderStore orders,
      WaitingStore waiting,
      FindCustomers customers,
      Proofs proofs,
      AttachOrders attach,
      OfErased erased,
      FollowCorrections corrections,
      EventJson json,
      AttributesJson attributes) {
    this.orders = orders;
    this.waiting = waiting;
    this.customers = customers;
    this.proofs = proofs;
    this.attach = attach;
    this.erased = erased;
    this.corrections = corrections;
    this.json = json;
    this.attributes = attributes;
  }

  /** The orders that changed: these, and those that waited for one of them or hang on one. */
  Set<UUID> write(UUID workspaceId, Newest newest, Instant now) {
    List<ToldOrder> kept = newest.kept();
    Map<UUID, UUID> contacts = customers.find(workspaceId, kept, now);
    List<OrderRow> created = new ArrayList<>();
    List<OrderRow> replaced = new ArrayList<>();
    for (ToldOrder told : kept) {
      UUID id = told.id();
      (newest.isStored(id) ? replaced : created)
          .add(
              new OrderRow(
                  told,
                  contacts.get(id),
                  newest.nextRevision(id),
                  now,
                  attributes.write(told.order().attributes())));
    }
    Doubted doubted = corrections.doubt(workspaceId, replaced);
    orders.insert(created);
    orders.replace(replaced);
    writeLines(workspaceId, kept, newest.replaced());
    waiting.delete(workspaceId, newest.replaced());
    Set<UUID> changed = new LinkedHashSet<>();
    kept.forEach(told -> changed.add(told.id()));
    changed.addAll(attach.attach(workspaceId, found(workspaceId, kept, contacts)));
    changed.addAll(corrections.settle(workspaceId, doubted));
    return changed;
  }

  private void writeLines(UUID workspaceId, List<ToldOrder> kept, Set<UUID> replaced) {
    Map<UUID, String> lines = new LinkedHashMap<>();
    for (ToldOrder told : kept) {
      List<OrderLine> ofOrder = told.order().lines();
      if (ofOrder != null && !ofOrder.isEmpty()) {
        lines.put(told.id(), new String(json.encode(ofOrder), StandardCharsets.UTF_8));
      }
    }
    orders.deleteLines(
        workspaceId, replaced.stream().filter(id -> !lines.containsKey(id)).toList());
    orders.writeLines(workspaceId, lines);
  }

  /** What proves whose orders are: what these name, and these themselves to others. */
  private Map<UUID, UUID> found(UUID workspaceId, List<ToldOrder> kept, Map<UUID, UUID> contacts) {
    Map<UUID, Set<UUID>> keys = new LinkedHashMap<>();
    List<ToldOrder> open = new ArrayList<>();
    Map<UUID, UUID> themselves = new LinkedHashMap<>();
    for (ToldOrder told : kept) {
      UUID contact = contacts.get(told.id());
      if (contact == null) {
        open.add(told);
        keys.put(told.id(), OrderKeys.of(told));
      } else {
        themselves.put(told.id(), contact);
        if (told.subscriptionId() != null) {
          themselves.put(told.subscriptionId(), contact);
        }
      }
    }
    waiting.add(workspaceId, keys);
    Map<UUID, UUID> found = new LinkedHashMap<>(proofs.of(workspaceId, open));
    // After the proofs, whose locks wait for an erasure that is under way.
    waiting.forget(workspaceId, erased.keys(workspaceId, open));
    themselves.forEach(found::putIfAbsent);
    return found;
  }
}
