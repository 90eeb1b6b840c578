package io.entente.contacts.order;

import io.entente.contacts.erasure.ForgottenKeys;
import io.entente.contacts.point.PointKey;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Has no order wait any longer for somebody who was erased: it is nobody's. */
@Singleton
final class ForgetWaiting implements ForgottenKeys {
  private final WaitingStore waiting;

  ForgetWaiting(WaitingStore waiting) {
    this.waiting = waiting;
  }

  @Override
  public void forgotten(
      UUID workspaceId, Collection<UUID> identityIds, Collection<PointKey> points) {
    List<UUID> keys = new ArrayList<>(identityIds);
    points.forEach(point -> keys.add(OrderKeys.of(workspaceId, point)));
    waiting.forget(workspaceId, keys);
  }
}
