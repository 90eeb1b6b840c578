package io.entente.contacts.order;

import io.entente.contacts.order.AttachmentStore.Attachment;
import io.entente.contacts.segment.SegmentChanges;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Looks again at orders that have their contacts through one that is corrected: its refunds, what
 * else was told of its subscription, and what hangs on these. What names its own customer stays.
 * Runs in the transaction of its caller.
 */
@Singleton
final class FollowCorrections {
  /** So many at once, however many hang on one. */
  private static final int BATCH = 1_000;

  private final AttachmentStore attachments;
  private final WaitingStore waiting;
  private final Proofs proofs;
  private final AttachOrders attach;
  private final SegmentChanges segments;

  FollowCorrections(
      AttachmentStore attachments,
      WaitingStore waiting,
      Proofs proofs,
      AttachOrders attach,
      SegmentChanges segments) {
    this.attachments = attachments;
    this.waiting = waiting;
    this.proofs = proofs;
    this.attach = attach;
    this.segments = segments;
  }

  /**
   * What a correction throws doubt on.
   *
   * @param orders have no contact any more, and wait
   * @param ways orders and subscriptions that may prove whose they are
   */
  record Doubted(Set<UUID> orders, Set<UUID> ways) {}

  /**
   * Takes their contacts from orders that had them through these, unless these name the same again.
   * Else what has its contact through an order alone would prove whose that order is.
   *
   * @param corrections that are about to be stored
   */
  Doubted doubt(UUID workspaceId, List<OrderRow> corrections) {
    Map<UUID, OrderRow> corrected = new LinkedHashMap<>();
    corrections.forEach(it -> corrected.put(it.id(), it));
    segments.noteCustomers(workspaceId, corrected.keySet());
    Set<UUID> seen = doubtful(workspaceId, corrected);
    Set<UUID> left = new LinkedHashSet<>(seen);
    Doubted doubted = new Doubted(new LinkedHashSet<>(), new LinkedHashSet<>(seen));
    while (!left.isEmpty()) {
      List<UUID> keys = left.stream().limit(BATCH).toList();
      List<Attachment> found = attachments.through(workspaceId, keys, BATCH);
      if (found.size() < BATCH) {
        keys.forEach(left::remove);
      }
      detach(workspaceId, found);
      for (Attachment order : found) {
        doubted.orders().add(order.orderId());
        doubted.ways().addAll(order.ways());
        order.keys().stream().filter(seen::add).forEach(left::add);
      }
    }
    return doubted;
  }

  /** The keys of those that don't name the contact that they had, or another subscription. */
  private Set<UUID> doubtful(UUID workspaceId, Map<UUID, OrderRow> corrected) {
    Set<UUID> doubtful = new LinkedHashSet<>();
    for (Attachment then : attachments.standing(workspaceId, corrected.keySet())) {
      OrderRow now = corrected.get(then.orderId());
      if (now != null && then.contactId() != null && !isAlike(then, now)) {
        doubtful.addAll(then.keys());
      }
    }
    return doubtful;
  }

  private static boolean isAlike(Attachment then, OrderRow now) {
    return Objects.equals(then.contactId(), now.contactId())
        && Objects.equals(then.subscriptionId(), now.told().subscriptionId());
  }

  private void detach(UUID workspaceId, List<Attachment> orders) {
    Map<UUID, Set<UUID>> ways = new LinkedHashMap<>();
    orders.forEach(it -> ways.put(it.orderId(), it.ways()));
    segments.noteCustomers(workspaceId, ways.keySet());
    attachments.detach(workspaceId, ways.keySet());
    waiting.add(workspaceId, ways);
  }

  /** The orders that changed: those in doubt, and those that found their contacts now. */
  Set<UUID> settle(UUID workspaceId, Doubted doubted) {
    Set<UUID> changed = new LinkedHashSet<>(doubted.orders());
    List<UUID> ways = List.copyOf(doubted.ways());
    for (int from = 0; from < ways.size(); from += BATCH) {
      List<UUID> some = ways.subList(from, Math.min(from + BATCH, ways.size()));
      changed.addAll(attach.attach(workspaceId, proofs.ofOrders(workspaceId, some)));
    }
    return changed;
  }
}
