package io.entente.messaging;

import io.entente.sql.Transactions;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where one consumer reads. Partitions that come to it are paused until their place is read from
 * the database, so that a rebalance needs no database; what it believes of a place is checked
 * against the database whenever records are applied, and every few seconds besides.
 */
final class Placement implements ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(Placement.class);
  private static final Duration REVIEW = Duration.ofSeconds(2);

  private final String group;
  private final ConsumerProgress progress;
  private final Consumer<String, byte[]> kafka;
  private final OffsetStore offsets;
  private final Transactions transactions;
  private final TopicAdmin topics;

  private final Map<TopicPartition, Position> placed = new HashMap<>();
  private final Set<TopicPartition> unplaced = new HashSet<>();
  private long reviewed = System.nanoTime();

  Placement(
      ConsumerProgress progress,
      Consumer<String, byte[]> kafka,
      OffsetStore offsets,
      Transactions transactions,
      TopicAdmin topics) {
    this.group = progress.group();
    this.progress = progress;
    this.kafka = kafka;
    this.offsets = offsets;
    this.transactions = transactions;
    this.topics = topics;
  }

  Map<TopicPartition, Position> placed() {
    return placed;
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> kafka.seek(partition, 0));
    displace(partitions);
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
    partitions.forEach(partition -> {
      placed.remove(partition);
      unplaced.remove(partition);
    });
  }

  /** Stops reading these partitions until {@link #settle} has read their places anew. */
  void displace(Collection<TopicPartition> partitions) {
    kafka.pause(partitions);
    placed.keySet().removeAll(partitions);
    unplaced.addAll(partitions);
  }

  void advance(Map<TopicPartition, Position> positions) {
    placed.putAll(positions);
  }

  /** Gives every partition without a place the one that the database has. */
  void settle() {
    if (unplaced.isEmpty()) {
      return;
    }
    Set<TopicPartition> partitions = Set.copyOf(unplaced);
    begin(partitions);
    Map<TopicPartition, Map<UUID, Stamp>> stamps = offsets.stamps(group, partitions);
    offsets
        .find(group, partitions)
        .forEach((partition, stored) -> {
          kafka.seek(
              partition,
              new OffsetAndMetadata(stored.next(), Optional.ofNullable(stored.epoch()), ""));
          placed.put(
              partition,
              new Position(
                  stored.next(), stored.epoch(), stamps.getOrDefault(partition, Map.of())));
          unplaced.remove(partition);
        });
    kafka.resume(partitions);
  }

  /** Stores the beginning as the place of partitions that are new to the group. */
  private void begin(Set<TopicPartition> partitions) {
    Map<String, String> ids = topics.ids(topicsOf(partitions));
    Map<TopicPartition, OffsetStore.Stored> stored = offsets.find(group, partitions);
    Set<TopicPartition> beginning = new HashSet<>();
    for (TopicPartition partition : partitions) {
      OffsetStore.Stored place = stored.get(partition);
      String id = ids.getOrDefault(partition.topic(), "");
      if (place != null && place.next() > 0 && !place.topicId().equals(id)) {
        LOG.warn("{}: {} was made anew and is read from its beginning", group, partition);
      }
      if (place == null || place.next() == 0 || !place.topicId().equals(id)) {
        beginning.add(partition);
      }
    }
    if (!beginning.isEmpty()) {
      Map<TopicPartition, Long> first = kafka.beginningOffsets(beginning);
      transactions.writing(() ->
          first.forEach((partition, offset) ->
              offsets.begin(group, partition, ids.getOrDefault(partition.topic(), ""), offset)));
    }
  }

  /**
   * Puts partitions whose place the log does not have at their beginning: to apply events again is
   * harmless, to miss them is not.
   */
  void lost(OffsetOutOfRangeException failure) {
    Set<TopicPartition> partitions = new HashSet<>(failure.partitions());
    partitions.retainAll(placed.keySet());
    if (partitions.isEmpty()) {
      return;
    }
    Map<String, String> ids = topics.ids(topicsOf(partitions));
    Map<TopicPartition, Long> first = kafka.beginningOffsets(partitions);
    transactions.writing(() -> {
      Map<TopicPartition, OffsetStore.Stored> stored = offsets.lock(group, partitions);
      first.forEach((partition, beginning) -> {
        if (isWhereBelieved(stored.get(partition))) {
          tell(partition, beginning);
          offsets.begin(group, partition, ids.getOrDefault(partition.topic(), ""), beginning);
        }
      });
    });
    displace(partitions);
  }

  private boolean isWhereBelieved(OffsetStore.@Nullable Stored stored) {
    Position position = stored == null ? null : placed.get(stored.partition());
    return stored != null && position != null && position.next() == stored.next();
  }

  private void tell(TopicPartition partition, long next) {
    Position position = placed.get(partition);
    if (position != null && position.next() < next) {
      LOG.error(
          "{}: events {} to {} of {} are gone before they were applied; a rebuild from their source"
              + " is needed",
          group,
          position.next(),
          next - 1,
          partition);
      progress.lost(next - position.next());
    } else {
      LOG.warn("{}: the log of {} was cut and is read again from {}", group, partition, next);
    }
  }

  /** Notices places that were set back in the database, and topics made anew. */
  void reviewNowAndThen() {
    long now = System.nanoTime();
    if (placed.isEmpty() || now - reviewed < REVIEW.toNanos()) {
      return;
    }
    Map<String, String> ids = topics.ids(topicsOf(placed.keySet()));
    Map<TopicPartition, OffsetStore.Stored> stored =
        offsets.find(group, List.copyOf(placed.keySet()));
    Set<TopicPartition> moved = new HashSet<>();
    placed.forEach((partition, position) -> {
      OffsetStore.Stored place = stored.get(partition);
      if (place == null
          || place.next() != position.next()
          || !place.topicId().equals(ids.get(partition.topic()))) {
        moved.add(partition);
      }
    });
    displace(moved);
    reviewed = now;
  }

  private static Set<String> topicsOf(Collection<TopicPartition> partitions) {
    Set<String> topics = new HashSet<>();
    partitions.forEach(partition -> topics.add(partition.topic()));
    return topics;
  }
}
