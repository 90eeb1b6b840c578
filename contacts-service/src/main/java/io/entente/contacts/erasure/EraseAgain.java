package io.entente.contacts.erasure;

import io.entente.contacts.erasure.ErasureStore.Ordered;
import io.entente.events.ErasureOrder;
import io.entente.events.ErasureOrder.Remembered;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Does again what a backup that was restored knows nothing of. There people may not be merged yet,
 * or be so still, and some of what they were known by may be missing: what counts is whom the order
 * names.
 */
@Singleton
final class EraseAgain {
  private final ErasureStore erasures;
  private final ErasedPeople erased;
  private final RestoredPersonStore restored;
  private final EraseContact erase;

  EraseAgain(
      ErasureStore erasures,
      ErasedPeople erased,
      RestoredPersonStore restored,
      EraseContact erase) {
    this.erasures = erasures;
    this.erased = erased;
    this.restored = restored;
    this.erase = erase;
  }

  /** In the running transaction; an order that is known changes nothing. */
  void again(ErasureOrder order) {
    UUID workspaceId = order.workspaceId();
    if (erasures.isKnown(workspaceId, order.erasureId())) {
      return;
    }
    erase.await(workspaceId);
    remember(order);
    Set<UUID> homes = restored.homes(order);
    if (!homes.isEmpty()) {
      Map<UUID, Long> identities = restored.lockIdentities(workspaceId, homes);
      UUID shownAs =
          homes.contains(order.contactId()) ? order.contactId() : homes.iterator().next();
      restored.showAlone(workspaceId, homes, shownAs);
      erase.erase(
          workspaceId,
          new Ordered(order.erasureId(), shownAs, order.erasedAt(), null, ""),
          identities);
    }
  }

  private void remember(ErasureOrder order) {
    Remembered told = order.remembered();
    if (told == null) {
      Map<UUID, Forgotten> identities = new HashMap<>();
      order
          .identityIds()
          .forEach(id -> identities.put(id, new Forgotten(order.erasedAt(), 0, false)));
      erased.remember(order.workspaceId(), identities, Map.of());
    } else {
      erased.rememberAgain(order.workspaceId(), told, order.erasedAt());
    }
  }
}
