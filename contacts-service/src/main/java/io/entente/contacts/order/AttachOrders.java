package io.entente.contacts.order;

import io.entente.contacts.order.AttachmentStore.Found;
import io.entente.contacts.order.WaitingStore.Waiting;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Gives orders that wait to the contacts that turn out to be their customers; and then those that
 * wait for these, as a refund for its order. Runs in the transaction of its caller.
 */
@Singleton
final class AttachOrders {
  private final AttachmentStore attachments;
  private final WaitingStore waiting;

  AttachOrders(AttachmentStore attachments, WaitingStore waiting) {
    this.attachments = attachments;
    this.waiting = waiting;
  }

  /**
   * The orders that found their customers now.
   *
   * @param proofs contacts by what they are known by; of several that an order names the first
   *     counts
   */
  Set<UUID> attach(UUID workspaceId, Map<UUID, UUID> proofs) {
    Set<UUID> attached = new LinkedHashSet<>();
    Map<UUID, UUID> next = proofs;
    while (!next.isEmpty()) {
      Map<UUID, List<Waiting>> byKey =
          waiting.lock(workspaceId, next.keySet()).stream()
              .collect(Collectors.groupingBy(Waiting::keyId));
      Map<UUID, Found> found = new LinkedHashMap<>();
      Map<UUID, UUID> further = new HashMap<>();
      next.forEach((key, contact) -> {
        for (Waiting order : byKey.getOrDefault(key, List.of())) {
          Found now = new Found(order.orderId(), contact, order.through());
          if (found.putIfAbsent(order.orderId(), now) == null) {
            prove(order, contact, further);
          }
        }
      });
      attachments.attach(workspaceId, found.values());
      waiting.delete(workspaceId, found.keySet());
      attached.addAll(found.keySet());
      next = further;
    }
    return attached;
  }

  private static void prove(Waiting order, UUID contact, Map<UUID, UUID> further) {
    further.put(order.orderId(), contact);
    if (order.subscriptionId() != null) {
      further.putIfAbsent(order.subscriptionId(), contact);
    }
  }
}
