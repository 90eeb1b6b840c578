package io.entente.messaging;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection of a projection's consumer: reads all partitions of its topics, from where the
 * projection is. What only a new connection heals is thrown.
 */
final class ProjectionSession {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectionSession.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration REVIEW = Duration.ofSeconds(10);

  private final Projection projection;
  private final Consumer<String, byte[]> kafka;
  private final TopicAdmin topics;
  private final ConsumerProgress progress;
  private Map<String, String> ids = Map.of();
  private long reviewed = System.nanoTime();

  ProjectionSession(
      Projection projection,
      Consumer<String, byte[]> kafka,
      TopicAdmin topics,
      ConsumerProgress progress) {
    this.projection = projection;
    this.kafka = kafka;
    this.topics = topics;
    this.progress = progress;
  }

  /** Finds where to read on, and has the projection start over if that is nowhere. */
  void place() {
    ids = topics.ids(projection.topics());
    List<TopicPartition> partitions = new ArrayList<>();
    for (String topic : ids.keySet()) {
      for (int partition = 0; partition < topics.partitions(topic); partition++) {
        partitions.add(new TopicPartition(topic, partition));
      }
    }
    kafka.assign(partitions);
    Map<TopicPartition, Long> first = kafka.beginningOffsets(partitions);
    Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
    Map<TopicPartition, Long> next = known();
    if (partitions.stream().anyMatch(it -> !isIn(next.get(it), first.get(it), ends.get(it)))) {
      LOG.info("{}: starts over at the end of {}", projection.name(), ids.keySet());
      Map<TopicPartition, Long> starts = starts(ends);
      projection.startOver(places(starts));
      starts.forEach(kafka::seek);
    } else {
      partitions.forEach(it -> kafka.seek(it, next.getOrDefault(it, 0L)));
    }
  }

  /** The ends, or the first events that are no older than the projection wants them. */
  private Map<TopicPartition, Long> starts(Map<TopicPartition, Long> ends) {
    Duration back = projection.looksBack();
    if (back.isZero()) {
      return ends;
    }
    long since = System.currentTimeMillis() - back.toMillis();
    Map<TopicPartition, Long> times = new HashMap<>();
    ends.keySet().forEach(partition -> times.put(partition, since));
    Map<TopicPartition, Long> starts = new HashMap<>(ends);
    kafka
        .offsetsForTimes(times)
        .forEach((partition, found) -> {
          if (found != null) {
            starts.put(partition, found.offset());
          }
        });
    return starts;
  }

  private static boolean isIn(@Nullable Long next, @Nullable Long first, @Nullable Long end) {
    return next != null && first != null && end != null && next >= first && next <= end;
  }

  /** Where the projection is, as far as the topics are still the same. */
  private Map<TopicPartition, Long> known() {
    Map<TopicPartition, Long> known = new HashMap<>();
    for (ProjectionPlace place : projection.places()) {
      if (place.topicId().equals(ids.get(place.topic()))) {
        known.put(new TopicPartition(place.topic(), place.partition()), place.next());
      }
    }
    return known;
  }

  private List<ProjectionPlace> places(Map<TopicPartition, Long> next) {
    List<ProjectionPlace> places = new ArrayList<>(next.size());
    next.forEach((it, offset) ->
        places.add(
            new ProjectionPlace(
                it.topic(), ids.getOrDefault(it.topic(), ""), it.partition(), offset)));
    return places;
  }

  void step() {
    ConsumerRecords<String, byte[]> records = kafka.poll(POLL);
    if (!projection.isSound()) {
      throw new IllegalStateException("The projection is not where it was");
    }
    if (!records.isEmpty()) {
      List<IncomingEvent> events = new ArrayList<>(records.count());
      Map<TopicPartition, Long> next = new HashMap<>();
      for (ConsumerRecord<String, byte[]> record : records) {
        events.add(Records.incoming(record));
        next.put(ApplyBatch.partition(record), record.offset() + 1);
      }
      projection.apply(events, places(next));
    }
    reviewNowAndThen();
    progress.lag(lag());
  }

  /** A topic made anew may hold other events at the offsets where the old one is read on. */
  private void reviewNowAndThen() {
    long now = System.nanoTime();
    if (now - reviewed < REVIEW.toNanos()) {
      return;
    }
    reviewed = now;
    if (!topics.ids(projection.topics()).equals(ids)) {
      throw new KafkaException("The topics were made anew");
    }
  }

  private long lag() {
    long lag = 0;
    for (TopicPartition partition : kafka.assignment()) {
      lag += kafka.currentLag(partition).orElse(0);
    }
    return lag;
  }
}
