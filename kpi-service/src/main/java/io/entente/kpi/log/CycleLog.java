package io.entente.kpi.log;

import io.entente.events.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** The cycles' states as the topic has them, in the order of each partition. Used by one thread. */
public final class CycleLog implements AutoCloseable {
  static final int RECORDS_AT_ONCE = 2_000;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Consumer<String, byte[]> consumer;

  CycleLog(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.CYCLES).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
  }

  /** The offsets, by partition, at which the log ends at this moment. */
  public Map<Integer, Long> ends() {
    return byPartition(consumer.endOffsets(consumer.assignment()));
  }

  /** The offsets of what is read next. */
  public Map<Integer, Long> positions() {
    Map<TopicPartition, Long> positions = new HashMap<>();
    consumer.assignment().forEach(it -> positions.put(it, consumer.position(it)));
    return byPartition(positions);
  }

  private static Map<Integer, Long> byPartition(Map<TopicPartition, Long> offsets) {
    Map<Integer, Long> byPartition = new HashMap<>();
    offsets.forEach((partition, offset) -> byPartition.put(partition.partition(), offset));
    return byPartition;
  }

  /** Goes on from there; from the beginning of partitions that are not named. */
  public void seek(Map<Integer, Long> positions) {
    for (TopicPartition partition : consumer.assignment()) {
      Long position = positions.get(partition.partition());
      if (position == null) {
        consumer.seekToBeginning(List.of(partition));
      } else {
        consumer.seek(partition, position);
      }
    }
  }

  /** How many offsets lie between here and there. */
  public long distanceTo(Map<Integer, Long> targets) {
    Map<Integer, Long> positions = positions();
    return targets.entrySet().stream()
        .mapToLong(
            target -> Math.max(0, target.getValue() - positions.getOrDefault(target.getKey(), 0L)))
        .sum();
  }

  /**
   * Reads all up to there, and perhaps a little more.
   *
   * @throws TimeoutException if nothing comes for long
   */
  public void readTo(Map<Integer, Long> targets, java.util.function.Consumer<List<Event>> reader) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    long left = distanceTo(targets);
    while (left > 0) {
      reader.accept(next());
      long now = distanceTo(targets);
      if (now < left) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
      } else if (System.nanoTime() - deadline > 0) {
        throw new TimeoutException("The log gives nothing, " + now + " offsets before its end");
      }
      left = now;
    }
  }

  /** Some events; none if none come within a moment. */
  public List<Event> next() {
    List<Event> events = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(200))) {
      events.add(new Event(record.partition(), record.offset(), record.key(), record.value()));
    }
    return events;
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ofSeconds(1)));
  }
}
