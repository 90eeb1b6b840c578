package io.entente.kpi.log;

import io.entente.events.Topics;
import io.entente.kpi.fact.FactGroup;
import io.entente.messaging.KafkaSettings;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Opens the log of the cycles' states, and knows how far it is applied. */
@Singleton
public final class CycleLogs {
  private final KafkaSettings kafka;
  private final Sql sql;

  CycleLogs(KafkaSettings kafka, Sql sql) {
    this.kafka = kafka;
    this.sql = sql;
  }

  /**
   * The log, read from its beginning. Whoever opens it closes it.
   *
   * @throws KafkaException if the broker does not answer
   */
  public CycleLog open() {
    Map<String, Object> settings = kafka.common();
    settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
    settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, CycleLog.RECORDS_AT_ONCE);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
    Consumer<String, byte[]> consumer = new KafkaConsumer<>(settings);
    try {
      return new CycleLog(consumer);
    } catch (RuntimeException e) {
      consumer.close(CloseOptions.timeout(Duration.ZERO));
      throw e;
    }
  }

  /**
   * The offsets, by partition, up to which the facts hold the log; none where nothing is applied.
   */
  public Map<Integer, Long> applied() {
    Map<Integer, Long> applied = new HashMap<>();
    sql.each(
        """
        select partition_no, next_offset from consumer_offset
        where group_name = ? and topic = ?
        """,
        row -> Map.entry(row.integer("partition_no"), row.number("next_offset")),
        entry -> applied.put(entry.getKey(), entry.getValue()),
        FactGroup.NAME,
        Topics.CYCLES);
    return applied;
  }
}
