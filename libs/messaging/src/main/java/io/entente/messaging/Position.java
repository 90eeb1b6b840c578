package io.entente.messaging;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * How far a group is in a partition.
 *
 * @param next the offset to apply next
 * @param leaderEpoch of the event before, by which a log that was cut is told; null at first
 * @param stamps the last that was applied of each source
 */
record Position(long next, @Nullable Integer leaderEpoch, Map<UUID, Stamp> stamps) {
  Position {
    stamps = Map.copyOf(stamps);
  }

  /** Whether an event was applied before: by its offset, or by the stamp it was sent with. */
  boolean isPast(long offset, @Nullable Stamp stamp) {
    if (offset < next) {
      return true;
    }
    Stamp applied = stamp == null ? null : stamps.get(stamp.source());
    return applied != null && stamp != null && stamp.compareTo(applied) <= 0;
  }

  /** The position once this record is applied or left out. */
  Position after(ConsumerRecord<String, byte[]> record, @Nullable Stamp stamp) {
    Map<UUID, Stamp> newest = stamps;
    if (stamp != null && !isPast(record.offset(), stamp)) {
      newest = new HashMap<>(stamps);
      newest.put(stamp.source(), stamp);
    }
    return new Position(
        Math.max(next, record.offset() + 1), record.leaderEpoch().orElse(null), newest);
  }
}
