package io.entente.contacts.order;

import io.entente.contacts.erasure.ErasedPeople;
import io.entente.contacts.erasure.Forgotten;
import io.entente.contacts.point.PointKey;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which keys of orders are those of people who were erased: nothing is to wait for them. What they
 * only claimed to be theirs may yet be proven somebody else's.
 */
@Singleton
final class OfErased {
  private final ErasedPeople erased;

  OfErased(ErasedPeople erased) {
    this.erased = erased;
  }

  /** By orders; those that name nobody who was erased are missing. */
  Map<UUID, Set<UUID>> keys(UUID workspaceId, Collection<ToldOrder> orders) {
    Set<PointKey> points = new HashSet<>();
    Set<UUID> identities = new HashSet<>();
    for (ToldOrder told : orders) {
      points.addAll(OrderKeys.points(told));
      identities.addAll(OrderKeys.identities(told));
    }
    Set<PointKey> gone = new HashSet<>();
    erased
        .points(workspaceId, points)
        .forEach((point, forgotten) -> {
          if (!forgotten.claimed()) {
            gone.add(point);
          }
        });
    Map<UUID, Forgotten> forgotten = erased.identities(workspaceId, identities);
    Map<UUID, Set<UUID>> found = new HashMap<>();
    for (ToldOrder told : orders) {
      Set<UUID> keys = new HashSet<>();
      OrderKeys.points(told).stream()
          .filter(gone::contains)
          .forEach(point -> keys.add(OrderKeys.of(workspaceId, point)));
      OrderKeys.identities(told).stream()
          .filter(id -> covers(forgotten, id, told))
          .forEach(keys::add);
      if (!keys.isEmpty()) {
        found.put(told.id(), keys);
      }
    }
    return found;
  }

  /** Who writes again is somebody new, to whom belongs what is bought from then on. */
  private static boolean covers(Map<UUID, Forgotten> forgotten, UUID identityId, ToldOrder told) {
    Forgotten then = forgotten.get(identityId);
    return then != null && then.covers(told.time().at());
  }
}
