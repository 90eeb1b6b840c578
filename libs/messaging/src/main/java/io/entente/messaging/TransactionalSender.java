package io.entente.messaging;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/**
 * Sends the relay's batches, each whole or not at all. All relays of a service share one
 * transactional id: the one that opened last shuts out the others, at the broker, so that what a
 * relay sends after losing its lease can never land behind what its successor sent.
 */
@Singleton
class TransactionalSender {
  // Shorter than the lease, so that a relay knows what became of a batch while it still holds it.
  private static final int DELIVERY_MILLIS = 4_000;
  private static final int REQUEST_MILLIS = 2_000;
  private static final int BLOCKED_MILLIS = 3_000;
  // What a dead relay left open holds up readers no longer than this.
  private static final int TRANSACTION_MILLIS = 10_000;

  private final KafkaSettings kafka;
  private final String transactionalId;
  private @Nullable Producer<String, byte[]> producer;

  TransactionalSender(KafkaSettings kafka, @Value("${entente.service}") String service) {
    this.kafka = kafka;
    this.transactionalId = service + "-outbox";
  }

  /**
   * Shuts out every sender that was opened before.
   *
   * @return false if this sender was open already
   */
  boolean open() {
    if (producer != null) {
      return false;
    }
    Producer<String, byte[]> opened = new KafkaProducer<>(settings());
    producer = opened;
    opened.initTransactions();
    return true;
  }

  private Map<String, Object> settings() {
    Map<String, Object> settings = kafka.producer();
    settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
    settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, BLOCKED_MILLIS);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_MILLIS);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, DELIVERY_MILLIS);
    // The whole batch is handed over at once and then waited for: lingering would only delay it.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    return settings;
  }

  /** Returns when all records are acknowledged; throws if not all are, and then none counts. */
  void send(List<ProducerRecord<String, byte[]>> records) {
    Producer<String, byte[]> open = producer;
    if (open == null) {
      throw new IllegalStateException("The sender is not open");
    }
    open.beginTransaction();
    List<Future<RecordMetadata>> sent = records.stream().map(open::send).toList();
    open.commitTransaction();
    for (Future<RecordMetadata> acknowledged : sent) {
      try {
        acknowledged.get(0, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException | InterruptedException e) {
        throw new KafkaException("A record is not acknowledged", e);
      }
    }
  }

  /** Forgets what is under way; the next {@link #open} makes sure that it does not count. */
  void abandon() {
    close(Duration.ZERO);
  }

  void close(Duration atMost) {
    Producer<String, byte[]> open = producer;
    producer = null;
    if (open != null) {
      open.close(atMost);
    }
  }
}
