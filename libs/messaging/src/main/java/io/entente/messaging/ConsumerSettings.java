package io.entente.messaging;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Membership of consumer groups: {@code entente.consumer.*}.
 *
 * @param sessionTimeout after which a consumer that died is replaced
 * @param maxPollInterval after which a consumer that is stuck is replaced
 */
@ConfigurationProperties("entente.consumer")
record ConsumerSettings(
    @Bindable(defaultValue = "10s") Duration sessionTimeout,
    @Bindable(defaultValue = "5m") Duration maxPollInterval) {
  /** Taken from the client at once; a batch gathers several. Bounds what is held uncompressed. */
  private static final int RECORDS_AT_ONCE = 50;

  static int atOnce(EventHandler handler) {
    return Math.min(RECORDS_AT_ONCE, handler.maxRecords());
  }

  Map<String, Object> consumer(KafkaSettings kafka, EventHandler handler) {
    Map<String, Object> settings = reader(kafka, atOnce(handler));
    settings.put(ConsumerConfig.GROUP_ID_CONFIG, handler.group());
    settings.put(
        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, Math.toIntExact(sessionTimeout.toMillis()));
    settings.put(
        ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG,
        Math.toIntExact(sessionTimeout.toMillis() / 4));
    settings.put(
        ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, Math.toIntExact(maxPollInterval.toMillis()));
    // Consumers that keep their partitions go on while others come and go.
    settings.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class.getName()));
    return settings;
  }

  /** A consumer in no group. */
  Map<String, Object> follower(KafkaSettings kafka, int maxRecords) {
    return reader(kafka, maxRecords);
  }

  private static Map<String, Object> reader(KafkaSettings kafka, int maxRecords) {
    Map<String, Object> settings = kafka.common();
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    // An offset that the log does not have is for us to decide about, with the database.
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, maxRecords);
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, KafkaSettings.MAX_RECORD);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    return settings;
  }
}
