package io.entente.messaging;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One consumer's membership in its group: polls, applies, and waits out what time can heal. */
final class ConsumerSession {
  private static final Logger LOG = LoggerFactory.getLogger(ConsumerSession.class);
  private static final Duration POLL = Duration.ofMillis(500);
  private static final int BATCH_BYTES = 8 * 1024 * 1024;

  /**
   * A batch that fails event by event takes long; the group must hear of its consumer meanwhile.
   */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

  private final EventHandler handler;
  private final Consumer<String, byte[]> kafka;
  private final Placement placement;
  private final ApplyBatch applyBatch;
  private final ConsumerProgress progress;
  private final Stop stop;
  private final Backoff backoff = new Backoff();
  private final Map<TopicPartition, Long> told = new HashMap<>();
  private long polled = System.nanoTime();

  /**
   * Records to apply in one transaction.
   *
   * @param poison why the one record can't be applied and is to be a dead letter; null if untried
   */
  private record Part(List<ConsumerRecord<String, byte[]>> records, @Nullable String poison) {
    Part half(int from, int to) {
      return new Part(records.subList(from, to), null);
    }
  }

  ConsumerSession(
      EventHandler handler,
      Consumer<String, byte[]> kafka,
      Placement placement,
      ApplyBatch applyBatch,
      ConsumerProgress progress,
      Stop stop) {
    this.handler = handler;
    this.kafka = kafka;
    this.placement = placement;
    this.applyBatch = applyBatch;
    this.progress = progress;
    this.stop = stop;
  }

  /** Returns when the stop is requested; throws what only a new membership can heal. */
  void run() {
    kafka.subscribe(handler.topics(), placement);
    while (!stop.requested()) {
      try {
        step();
      } catch (OffsetOutOfRangeException e) {
        healed(() -> placement.lost(e));
      }
    }
  }

  private void step() {
    healed(placement::settle);
    healed(placement::reviewNowAndThen);
    Deque<Part> parts = new ArrayDeque<>();
    List<ConsumerRecord<String, byte[]>> records = gather();
    if (!records.isEmpty()) {
      parts.push(new Part(records, null));
    }
    while (!parts.isEmpty() && !stop.requested()) {
      work(parts);
    }
    progress.lag(lag());
    tell();
  }

  /** Tells the broker too how far the group is: for those who watch it, and {@link TopicLog}. */
  private void tell() {
    Map<TopicPartition, OffsetAndMetadata> news = new HashMap<>();
    placement
        .placed()
        .forEach((partition, position) -> {
          Long next = position.next();
          if (!next.equals(told.put(partition, next))) {
            news.put(partition, new OffsetAndMetadata(next));
          }
        });
    if (!news.isEmpty()) {
      kafka.commitAsync(
          news,
          (offsets, failure) -> {
            if (failure != null) {
              told.keySet().removeAll(offsets.keySet());
            }
          });
    }
  }

  /** Up to a batch of records: what the client holds already, without waiting for more. */
  private List<ConsumerRecord<String, byte[]>> gather() {
    List<ConsumerRecord<String, byte[]>> gathered = new ArrayList<>();
    long bytes = 0;
    Duration wait = POLL;
    int wanted = handler.maxRecords() - ConsumerSettings.atOnce(handler);
    ConsumerRecords<String, byte[]> records;
    do {
      records = poll(wait);
      for (ConsumerRecord<String, byte[]> record : records) {
        gathered.add(record);
        bytes += Math.max(0, record.serializedValueSize());
      }
      wait = Duration.ZERO;
    } while (!records.isEmpty() && gathered.size() <= wanted && bytes < BATCH_BYTES);
    return gathered;
  }

  private ConsumerRecords<String, byte[]> poll(Duration wait) {
    ConsumerRecords<String, byte[]> records = kafka.poll(wait);
    polled = System.nanoTime();
    return records;
  }

  /** Applies the first part, or puts back what must be tried again or narrowed down. */
  private void work(Deque<Part> parts) {
    Part part = parts.pop();
    try {
      apply(part);
      backoff();
      if (System.nanoTime() - polled > SIGN_OF_LIFE.toNanos()) {
        waitPaused(Duration.ZERO);
      }
    } catch (RuntimeException | Error e) {
      if (stop.requested()) {
        return;
      }
      if (Failures.isTransient(e)) {
        parts.push(part);
        waitFor(e);
      } else {
        narrow(parts, part, e);
      }
    }
  }

  private void apply(Part part) {
    String poison = part.poison();
    ApplyBatch.Outcome outcome =
        applyBatch.apply(
            handler.group(),
            part.records(),
            placement.placed(),
            poison == null
                ? handler::handle
                : batch -> batch.events().forEach(event -> batch.refuse(event, poison)));
    placement.advance(outcome.positions());
    outcome.displaced().retainAll(placement.placed().keySet());
    placement.displace(outcome.displaced());
  }

  private void narrow(Deque<Part> parts, Part part, Throwable failure) {
    int size = part.records().size();
    if (size > 1) {
      parts.push(part.half(size / 2, size));
      parts.push(part.half(0, size / 2));
      return;
    }
    ConsumerRecord<String, byte[]> record = part.records().getFirst();
    LOG.error(
        "{}: {}-{}@{} can't be applied and becomes a dead letter",
        handler.group(),
        record.topic(),
        record.partition(),
        record.offset(),
        failure);
    parts.push(
        new Part(
            part.records(),
            "It can't be applied: " + Failures.sort(failure) + ". The log says more."));
  }

  /** Runs what needs the database or the broker, again and again until it succeeds. */
  private void healed(Runnable action) {
    while (!stop.requested()) {
      try {
        action.run();
        backoff();
        return;
      } catch (WakeupException e) {
        throw e;
      } catch (RuntimeException e) {
        waitFor(e);
      }
    }
  }

  private void backoff() {
    if (backoff.reset() > 0) {
      progress.works();
      LOG.info("{}: events are applied again", handler.group());
    }
  }

  private void waitFor(Throwable failure) {
    if (backoff.worthTelling()) {
      LOG.warn("{}: waits and tries again: {}", handler.group(), Failures.told(failure));
    }
    progress.waits(Failures.told(failure));
    waitPaused(backoff.next());
  }

  /** Waits as a member of the group, which asks for polls, without taking further records. */
  private void waitPaused(Duration pause) {
    long end = System.nanoTime() + pause.toNanos();
    kafka.pause(kafka.assignment());
    do {
      poll(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
    } while (System.nanoTime() - end < 0 && !stop.requested());
    kafka.resume(placement.placed().keySet());
  }

  private long lag() {
    long lag = 0;
    for (TopicPartition partition : placement.placed().keySet()) {
      OptionalLong behind = kafka.currentLag(partition);
      lag += behind.orElse(0);
    }
    return lag;
  }
}
