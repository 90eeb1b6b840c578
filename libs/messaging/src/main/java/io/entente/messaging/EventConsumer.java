package io.entente.messaging;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps one consumer of a handler in its group, from start to stop. */
final class EventConsumer implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(EventConsumer.class);
  private static final Duration LEAVE = Duration.ofSeconds(1);

  private final String name;
  private final EventHandler handler;
  private final Map<String, Object> settings;
  private final ConsumerParts parts;
  private final ConsumerProgress progress;
  private final Stop stop = new Stop();
  private volatile @Nullable Consumer<String, byte[]> current;

  EventConsumer(
      String name, EventHandler handler, Map<String, Object> settings, ConsumerParts parts) {
    this.name = name;
    this.handler = handler;
    this.settings = settings;
    this.parts = parts;
    this.progress = new ConsumerProgress(handler.group());
  }

  @Override
  public String name() {
    return name;
  }

  ConsumerProgress progress() {
    return progress;
  }

  @Override
  public void requestStop() {
    stop.request();
    Consumer<String, byte[]> consumer = current;
    if (consumer != null) {
      consumer.wakeup();
    }
  }

  @Override
  public void run() {
    Backoff backoff = new Backoff();
    while (!stop.requested()) {
      try {
        join();
        backoff.reset();
      } catch (WakeupException _) {
        LOG.debug("{} was woken to stop", name);
      } catch (RuntimeException | Error e) {
        LOG.warn("{} joins its group anew: {}", name, Failures.told(e));
        progress.waits(Failures.told(e));
        stop.pause(backoff.next());
      }
    }
  }

  private void join() {
    Consumer<String, byte[]> consumer = new KafkaConsumer<>(settings);
    current = consumer;
    try {
      Placement placement =
          new Placement(progress, consumer, parts.offsets(), parts.transactions(), parts.topics());
      new ConsumerSession(handler, consumer, placement, parts.applyBatch(), progress, stop).run();
    } finally {
      current = null;
      consumer.close(CloseOptions.timeout(LEAVE));
    }
  }
}
