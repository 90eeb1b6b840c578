package io.entente.interactions.clock;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * Orders the events of a strand whatever the order of their arrival: by time; at equal times the
 * customer's messages first, then other messages, then acts; then by the network's id, and by ours
 * where two connections brought the same message.
 */
@Serdeable
public record EventKey(Instant at, int rank, String externalId, UUID id)
    implements Comparable<EventKey> {
  private static final Comparator<EventKey> ORDER =
      Comparator.comparing(EventKey::at)
          .thenComparingInt(EventKey::rank)
          .thenComparing(EventKey::externalId)
          .thenComparing(EventKey::id);

  @Override
  public int compareTo(EventKey other) {
    return ORDER.compare(this, other);
  }

  /** Whether both are one message, which two connections of ours received. */
  public boolean isTwinOf(EventKey other) {
    return at.equals(other.at)
        && rank == other.rank
        && externalId.equals(other.externalId)
        && !externalId.isEmpty()
        && !id.equals(other.id);
  }

  public boolean isAfter(EventKey other) {
    return compareTo(other) > 0;
  }
}
