package io.entente.contacts.order;

import io.entente.contacts.order.OrdersTaken.Outcome;
import io.entente.rest.Conflict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Which of the orders that are told, some of them several times, are to be stored. The highest
 * version of each is kept, whatever the order in which versions come.
 */
final class Newest {
  private final Map<UUID, KnownOrder> stored;
  private final Map<UUID, KnownOrder> known;
  private final Map<UUID, ToldOrder> kept = new LinkedHashMap<>();

  Newest(Map<UUID, KnownOrder> stored) {
    this.stored = stored;
    this.known = new HashMap<>(stored);
  }

  /**
   * @throws Conflict if the same version was told before, otherwise
   */
  Outcome take(ToldOrder told) {
    KnownOrder before = known.get(told.id());
    if (before != null && told.version() < before.version()) {
      return Outcome.OUTDATED;
    }
    if (before != null && told.version() == before.version()) {
      if (told.content().equals(before.content())) {
        return Outcome.UNCHANGED;
      }
      throw new Conflict(
          "order_version_taken",
          "Version "
              + told.version()
              + " of this order was told otherwise before. A correction has a higher version.");
    }
    long revision = before == null ? 0 : before.revision();
    known.put(told.id(), new KnownOrder(told.id(), told.version(), told.content(), revision));
    kept.put(told.id(), told);
    return before == null ? Outcome.CREATED : Outcome.REPLACED;
  }

  /** What is to be stored. */
  List<ToldOrder> kept() {
    return new ArrayList<>(kept.values());
  }

  boolean isStored(UUID id) {
    return stored.containsKey(id);
  }

  Set<UUID> replaced() {
    return kept.keySet().stream().filter(stored::containsKey).collect(Collectors.toSet());
  }

  long nextRevision(UUID id) {
    KnownOrder before = stored.get(id);
    return before == null ? 1 : before.revision() + 1;
  }
}
