package io.entente.messaging;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;

/**
 * Publishes straight to Kafka, for what is not a change of this service's own data: intake. What
 * changes data goes through the {@link Outbox}. Safe for any number of threads; their events share
 * requests.
 */
@Singleton
public final class EventPublisher {
  /** After a failure, callers are refused for this long instead of waiting in their turn. */
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

  private final KafkaSettings kafka;
  private final PublisherSettings settings;
  private final AtomicLong refusedUntil = new AtomicLong(System.nanoTime());
  private @Nullable Producer<String, byte[]> producer;
  private boolean closed;

  EventPublisher(KafkaSettings kafka, PublisherSettings settings) {
    this.kafka = kafka;
    this.settings = settings;
  }

  /**
   * Returns when every event is acknowledged by all in-sync replicas.
   *
   * @throws BrokerUnavailable if that is not so within some seconds (5 with the default settings)
   */
  public void publish(List<OutgoingEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    long now = System.nanoTime();
    if (now - refusedUntil.get() < 0) {
      throw new BrokerUnavailable("The broker did not answer just now", null);
    }
    long deadline = now + settings.timeout().toNanos();
    try {
      for (Future<RecordMetadata> sent : send(events, deadline)) {
        sent.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
      }
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      if (isAway(e)) {
        refusedUntil.set(System.nanoTime() + PAUSE);
      }
      throw new BrokerUnavailable(events.size() + " events are not all acknowledged", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerUnavailable("Interrupted before the acknowledgement", e);
    }
  }

  /** Whether the failure is the broker's, and not that of these events alone. */
  private static boolean isAway(Exception failure) {
    Throwable cause = failure instanceof ExecutionException ? failure.getCause() : failure;
    return cause instanceof TimeoutException || cause instanceof RetriableException;
  }

  private List<Future<RecordMetadata>> send(List<OutgoingEvent> events, long deadline)
      throws TimeoutException {
    Producer<String, byte[]> open = open();
    List<Future<RecordMetadata>> sent = new ArrayList<>(events.size());
    for (OutgoingEvent event : events) {
      if (System.nanoTime() - deadline > 0) {
        throw new TimeoutException("The broker takes events too slowly");
      }
      sent.add(open.send(Records.outgoing(event)));
    }
    return sent;
  }

  // Opened at first use: a client can't be made while no broker's name resolves.
  private synchronized Producer<String, byte[]> open() {
    if (closed) {
      throw new BrokerUnavailable("The publisher is closed", null);
    }
    Producer<String, byte[]> open = producer;
    if (open == null) {
      open = new KafkaProducer<>(settings.producer(kafka));
      producer = open;
    }
    return open;
  }

  @PreDestroy
  synchronized void close() {
    closed = true;
    if (producer != null) {
      producer.close(Duration.ofSeconds(2));
    }
  }
}
