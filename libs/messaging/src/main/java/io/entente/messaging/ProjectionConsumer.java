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

/** Keeps a projection up with its topics, from start to stop. */
final class ProjectionConsumer implements Worker {
  private static final Logger LOG = LoggerFactory.getLogger(ProjectionConsumer.class);
  private static final Duration CLOSE = Duration.ofMillis(500);

  private final Projection projection;
  private final Map<String, Object> settings;
  private final TopicAdmin topics;
  private final ConsumerProgress progress;
  private final Backoff backoff = new Backoff();
  private final Stop stop = new Stop();
  private volatile @Nullable Consumer<String, byte[]> current;

  ProjectionConsumer(Projection projection, Map<String, Object> settings, TopicAdmin topics) {
    this.projection = projection;
    this.settings = settings;
    this.topics = topics;
    this.progress = new ConsumerProgress(projection.name());
  }

  @Override
  public String name() {
    return projection.name();
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
    while (!stop.requested()) {
      try {
        follow();
      } catch (WakeupException _) {
        LOG.debug("{} was woken to stop", name());
      } catch (RuntimeException | Error e) {
        if (!stop.requested()) {
          waitFor(e);
        }
      }
    }
  }

  private void follow() {
    Consumer<String, byte[]> consumer = new KafkaConsumer<>(settings);
    current = consumer;
    try {
      ProjectionSession session = new ProjectionSession(projection, consumer, topics, progress);
      session.place();
      while (!stop.requested()) {
        session.step();
        if (backoff.reset() > 0) {
          LOG.info("{}: follows its topics again", name());
        }
      }
    } finally {
      current = null;
      consumer.close(CloseOptions.timeout(CLOSE));
    }
  }

  private void waitFor(Throwable failure) {
    if (backoff.worthTelling()) {
      LOG.warn("{}: waits and connects anew: {}", name(), Failures.told(failure));
      LOG.debug("{}: waits", name(), failure);
    }
    progress.waits(Failures.told(failure));
    stop.pause(backoff.next());
  }
}
