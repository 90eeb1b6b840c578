package io.entente.messaging;

import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Applies records in one transaction: locks the group's offsets, leaves out what was applied
 * before, lets the handler apply the rest, keeps what it refused and stores the new offsets.
 */
@Singleton
class ApplyBatch {
  private final Transactions transactions;
  private final OffsetStore offsets;
  private final DeadLetters deadLetters;

  /**
   * What became of it.
   *
   * @param positions of the partitions that were applied
   * @param displaced partitions that stand elsewhere than this consumer believes, because another
   *     has applied their records or because someone has set them back; nothing of them was applied
   */
  record Outcome(Map<TopicPartition, Position> positions, Set<TopicPartition> displaced) {}

  ApplyBatch(Transactions transactions, OffsetStore offsets, DeadLetters deadLetters) {
    this.transactions = transactions;
    this.offsets = offsets;
    this.deadLetters = deadLetters;
  }

  /**
   * @param known where this consumer believes each partition of the records to stand
   */
  Outcome apply(
      String group,
      List<ConsumerRecord<String, byte[]>> records,
      Map<TopicPartition, Position> known,
      Consumer<Batch> handler) {
    return transactions.write(() -> {
      Outcome outcome = new Outcome(new HashMap<>(), displaced(group, records, known));
      List<IncomingEvent> events = advance(records, known, outcome);
      if (!events.isEmpty()) {
        Batch batch = new Batch(events);
        handler.accept(batch);
        deadLetters.add(group, batch.refusals());
      }
      offsets.store(group, outcome.positions());
      return outcome;
    });
  }

  private Set<TopicPartition> displaced(
      String group,
      List<ConsumerRecord<String, byte[]>> records,
      Map<TopicPartition, Position> known) {
    Set<TopicPartition> displaced = new HashSet<>();
    records.forEach(record -> displaced.add(partition(record)));
    offsets
        .lock(group, List.copyOf(displaced))
        .forEach((partition, stored) -> {
          Position position = known.get(partition);
          if (position != null && position.next() == stored.next()) {
            displaced.remove(partition);
          }
        });
    return displaced;
  }

  /** Moves the positions past the records and returns the events that were not applied before. */
  private static List<IncomingEvent> advance(
      List<ConsumerRecord<String, byte[]>> records,
      Map<TopicPartition, Position> known,
      Outcome outcome) {
    List<IncomingEvent> events = new ArrayList<>(records.size());
    for (ConsumerRecord<String, byte[]> record : records) {
      TopicPartition partition = partition(record);
      Position position = outcome.positions().getOrDefault(partition, known.get(partition));
      if (position == null || outcome.displaced().contains(partition)) {
        continue;
      }
      IncomingEvent event = Records.incoming(record);
      @Nullable Stamp stamp = Stamp.of(event.headers());
      if (!position.isPast(record.offset(), stamp)) {
        events.add(event);
      }
      outcome.positions().put(partition, position.after(record, stamp));
    }
    return events;
  }

  static TopicPartition partition(ConsumerRecord<String, byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }
}
