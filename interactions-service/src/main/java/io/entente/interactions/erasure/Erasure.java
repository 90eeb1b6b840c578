package io.entente.interactions.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An erasure and how far it is.
 *
 * @param identityIds whose messages are erased
 * @param erasedAt what was written after it stays
 * @param counts what is erased so far: how many of each kind
 */
record Erasure(
    UUID workspaceId,
    UUID id,
    UUID contactId,
    List<UUID> identityIds,
    Instant erasedAt,
    Stage stage,
    Map<String, Long> counts) {
  Erasure {
    identityIds = List.copyOf(identityIds);
    counts = Map.copyOf(counts);
  }

  Erasure at(Stage next) {
    return new Erasure(workspaceId, id, contactId, identityIds, erasedAt, next, counts);
  }

  Erasure with(Map<String, Long> more) {
    Map<String, Long> sums = new TreeMap<>(counts);
    more.forEach((kind, count) -> sums.merge(kind, count, Long::sum));
    return new Erasure(workspaceId, id, contactId, identityIds, erasedAt, stage, sums);
  }
}
