package io.entente.standalone.suite;

import io.entente.standalone.RunningSuite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks for a text wherever the suite keeps anything. */
final class Everywhere {
  private static final List<String> SERVICES =
      List.of("gateway", "contacts", "interactions", "kpi");

  private final RunningSuite suite;
  private final String sought;

  Everywhere(RunningSuite suite, String sought) {
    this.suite = suite;
    this.sought = sought;
  }

  /** Tables, topics and files that hold it. */
  Set<String> places() throws SQLException, IOException {
    Set<String> places = new TreeSet<>();
    for (String service : SERVICES) {
      try (Connection schema = suite.schema(service)) {
        columns(schema, service, places);
      }
    }
    topics(places);
    files(suite.attachments(), places);
    files(suite.logs(), places);
    return places;
  }

  private void columns(Connection schema, String service, Set<String> places) throws SQLException {
    List<String[]> columns = new ArrayList<>();
    try (Statement statement = schema.createStatement();
        ResultSet rows =
            statement.executeQuery(
                """
                select table_name, column_name from information_schema.columns
                where table_schema = database()
                  and (data_type like '%char' or data_type like '%text' or data_type like '%blob')
                """)) {
      while (rows.next()) {
        columns.add(new String[] {rows.getString(1), rows.getString(2)});
      }
    }
    for (String[] column : columns) {
      long holding =
          Schemas.number(
              schema,
              "select count(*) from `%s` where instr(lower(convert(`%s` using utf8mb4)), '%s') > 0"
                  .formatted(column[0], column[1], sought.toLowerCase(Locale.ROOT)));
      if (holding > 0) {
        places.add(service + "." + column[0] + "." + column[1]);
      }
    }
  }

  private void topics(Set<String> places) {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers", suite.kafkaServers(),
            "key.deserializer", ByteArrayDeserializer.class,
            "value.deserializer", ByteArrayDeserializer.class);
    try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings)) {
      List<TopicPartition> partitions = new ArrayList<>();
      consumer
          .listTopics()
          .forEach((topic, parts) ->
              parts.forEach(it -> partitions.add(new TopicPartition(topic, it.partition()))));
      partitions.removeIf(it -> it.topic().startsWith("__"));
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (ends.entrySet().stream()
          .anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
        for (ConsumerRecord<byte[], byte[]> event : consumer.poll(Duration.ofMillis(200))) {
          if (holds(event.key()) || holds(event.value())) {
            places.add("topic " + event.topic());
          }
        }
      }
    }
  }

  private void files(Path folder, Set<String> places) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (holds(Files.readAllBytes(file))) {
          places.add("file " + folder.relativize(file));
        }
      }
    }
  }

  private boolean holds(byte[] bytes) {
    return bytes != null
        && new String(bytes, StandardCharsets.UTF_8)
            .toLowerCase(Locale.ROOT)
            .contains(sought.toLowerCase(Locale.ROOT));
  }
}
