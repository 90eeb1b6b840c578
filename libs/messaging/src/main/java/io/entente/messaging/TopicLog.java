package io.entente.messaging;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * What the broker still holds of a topic, and the cutting of its beginning before its time is over:
 * nobody reads the records again, and the disk is rid of them once their segment is full or old.
 */
@Singleton
public final class TopicLog {
  private final TopicAdmin admin;

  TopicLog(TopicAdmin admin) {
    this.admin = admin;
  }

  /**
   * The offset of the next record of each partition.
   *
   * @throws KafkaException if the broker is away
   */
  public Map<Integer, Long> ends(String topic) {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (int partition = 0; partition < admin.partitions(topic); partition++) {
      asked.put(new TopicPartition(topic, partition), OffsetSpec.latest());
    }
    Map<Integer, Long> ends = new HashMap<>();
    admin
        .ask(client -> client.listOffsets(asked).all().get())
        .forEach((partition, end) -> ends.put(partition.partition(), end.offset()));
    return ends;
  }

  /**
   * Removes what lies before these offsets, but nothing that a reader has not applied.
   *
   * @param readers all groups that need the records
   * @return whether all of it is gone; else it is to be asked for again
   * @throws KafkaException if the broker is away
   */
  public boolean cut(String topic, Map<Integer, Long> before, Set<String> readers) {
    Map<TopicPartition, RecordsToDelete> cuts = new HashMap<>();
    List<Map<TopicPartition, OffsetAndMetadata>> reached = reached(readers);
    boolean all = true;
    for (Map.Entry<Integer, Long> wanted : before.entrySet()) {
      TopicPartition partition = new TopicPartition(topic, wanted.getKey());
      long possible = Math.min(wanted.getValue(), least(reached, partition));
      all &= possible == wanted.getValue();
      if (possible > 0) {
        cuts.put(partition, RecordsToDelete.beforeOffset(possible));
      }
    }
    if (!cuts.isEmpty()) {
      admin.ask(client -> client.deleteRecords(cuts).all().get());
    }
    return all;
  }

  private List<Map<TopicPartition, OffsetAndMetadata>> reached(Set<String> readers) {
    List<Map<TopicPartition, OffsetAndMetadata>> reached = new ArrayList<>();
    for (String reader : readers) {
      reached.add(
          admin.ask(client ->
              client.listConsumerGroupOffsets(reader).partitionsToOffsetAndMetadata().get()));
    }
    return reached;
  }

  /** Where the last of them is. A reader that has told nothing is at the beginning. */
  private static long least(
      Collection<Map<TopicPartition, OffsetAndMetadata>> reached, TopicPartition partition) {
    long least = Long.MAX_VALUE;
    for (Map<TopicPartition, OffsetAndMetadata> reader : reached) {
      OffsetAndMetadata place = reader.get(partition);
      least = Math.min(least, place == null ? 0 : place.offset());
    }
    return least;
  }
}
