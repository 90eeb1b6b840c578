package io.entente.contacts.order;

import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointListener;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Gives orders to whom an e-mail address or customer number that they name turns out to belong,
 * also because it is no longer another one's.
 */
@Singleton
final class HearPoints implements PointListener {
  private final WaitingStore waiting;
  private final Proofs proofs;
  private final AttachOrders attach;
  private final PublishOrders publish;

  HearPoints(WaitingStore waiting, Proofs proofs, AttachOrders attach, PublishOrders publish) {
    this.waiting = waiting;
    this.proofs = proofs;
    this.attach = attach;
    this.publish = publish;
  }

  @Override
  public void changed(UUID workspaceId, Collection<PointKey> points) {
    Map<UUID, PointKey> keys = new HashMap<>();
    points.forEach(point -> keys.put(OrderKeys.of(workspaceId, point), point));
    Set<UUID> awaited = waiting.awaited(workspaceId, keys.keySet());
    keys.keySet().retainAll(awaited);
    Map<UUID, UUID> found = proofs.ofPoints(workspaceId, keys.values());
    publish.publish(workspaceId, attach.attach(workspaceId, found));
  }
}
