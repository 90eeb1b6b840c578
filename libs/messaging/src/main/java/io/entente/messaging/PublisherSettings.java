package io.entente.messaging;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Bounds of direct publishing: {@code entente.publisher.*}.
 *
 * @param linger how long an event waits for company in its request
 * @param blocked the longest wait for a broker that was never met, or for room in the buffer
 * @param timeout the longest wait for an acknowledgement, {@code blocked} included
 */
@ConfigurationProperties("entente.publisher")
record PublisherSettings(
    @Bindable(defaultValue = "5ms") Duration linger,
    @Bindable(defaultValue = "1500ms") Duration blocked,
    @Bindable(defaultValue = "4500ms") Duration timeout) {

  Map<String, Object> producer(KafkaSettings kafka) {
    Map<String, Object> settings = kafka.producer();
    int request = Math.toIntExact(timeout.toMillis() / 2);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, linger.toMillis());
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, blocked.toMillis());
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, request);
    settings.put(
        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
        Math.toIntExact(timeout.toMillis() - linger.toMillis()));
    return settings;
  }
}
