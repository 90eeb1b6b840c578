package io.entente.messaging;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.MapFormat;
import io.micronaut.core.naming.conventions.StringConvention;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Where the brokers are: {@code entente.kafka.*}.
 *
 * @param servers a list of host:port
 * @param properties of every client, by Kafka's own names, such as {@code security.protocol}
 */
@ConfigurationProperties("entente.kafka")
public record KafkaSettings(
    @Bindable(defaultValue = "127.0.0.1:9092") String servers,
    @MapFormat(
            transformation = MapFormat.MapTransformation.FLAT,
            keyFormat = StringConvention.HYPHENATED)
        @Nullable Map<String, String> properties) {
  /** The largest record, with room for its key and headers. */
  static final int MAX_RECORD = OutgoingEvent.MAX_PAYLOAD + 64 * 1024;

  public static KafkaSettings at(String servers) {
    return new KafkaSettings(servers, null);
  }

  /**
   * What every client has: it comes back soon when the broker does. The map is the caller's, to add
   * to it.
   */
  public Map<String, Object> common() {
    Map<String, Object> settings = new HashMap<>();
    settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, servers);
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MS_CONFIG, 50L);
    settings.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000L);
    settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MS_CONFIG, 2_000L);
    settings.put(CommonClientConfigs.SOCKET_CONNECTION_SETUP_TIMEOUT_MAX_MS_CONFIG, 5_000L);
    settings.put(CommonClientConfigs.METADATA_MAX_AGE_CONFIG, 30_000L);
    // Meters are this library's own; the clients' JMX beans of several contexts would clash.
    settings.put(CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG, "");
    settings.put("enable.metrics.push", false);
    if (properties != null) {
      settings.putAll(properties);
    }
    return settings;
  }

  /** What every producer has: an acknowledgement means that all in-sync replicas have the event. */
  Map<String, Object> producer() {
    Map<String, Object> settings = common();
    settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
    settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_RECORD);
    return settings;
  }
}
