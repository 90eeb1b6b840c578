package io.entente.messaging;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Between events and Kafka's records. */
final class Records {
  private Records() {}

  static ProducerRecord<String, byte[]> outgoing(OutgoingEvent event) {
    ProducerRecord<String, byte[]> outgoing = record(event.topic(), event.key(), event.payload());
    if (event.scope() != null) {
      outgoing.headers().add(Headers.SCOPE, bytes(event.scope().toString()));
    }
    return outgoing;
  }

  static IncomingEvent incoming(ConsumerRecord<String, byte[]> incoming) {
    Map<String, String> headers = new LinkedHashMap<>();
    for (Header header : incoming.headers()) {
      byte[] value = header.value();
      headers.put(header.key(), value == null ? "" : new String(value, StandardCharsets.UTF_8));
    }
    return new IncomingEvent(
        incoming.topic(),
        incoming.partition(),
        incoming.offset(),
        incoming.key(),
        incoming.value(),
        Instant.ofEpochMilli(incoming.timestamp()),
        headers);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  // Kafka takes null keys and values and says so nowhere that the compiler could read.
  @SuppressWarnings("NullAway")
  private static ProducerRecord<String, byte[]> record(
      String topic, @Nullable String key, byte @Nullable [] payload) {
    return new ProducerRecord<>(topic, key, payload);
  }
}
