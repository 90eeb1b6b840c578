package io.entente.standalone.suite.processes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Counts again and again, over one connection. */
interface Meter extends AutoCloseable {
  long count() throws Exception;

  @Override
  void close() throws Exception;

  static Meter ofTable(MariaDbPart mariaDb, Service service, String table) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            "jdbc:mariadb://127.0.0.1:%d/%s?sslMode=disable"
                .formatted(mariaDb.port(), service.label()),
            service.label(),
            service.password());
    return new Meter() {
      @Override
      public long count() throws SQLException {
        try (Statement statement = connection.createStatement();
            ResultSet row = statement.executeQuery("select count(*) from " + table)) {
          row.next();
          return row.getLong(1);
        }
      }

      @Override
      public void close() throws SQLException {
        connection.close();
      }
    };
  }

  static Meter ofTopic(String servers, String topic) {
    Admin admin = Admin.create(Map.<String, Object>of("bootstrap.servers", servers));
    Map<TopicPartition, OffsetSpec> ends =
        IntStream.range(0, 8)
            .boxed()
            .collect(
                Collectors.toMap(
                    partition -> new TopicPartition(topic, partition), _ -> OffsetSpec.latest()));
    return new Meter() {
      @Override
      public long count() throws Exception {
        return admin.listOffsets(ends).all().get().values().stream()
            .mapToLong(end -> end.offset())
            .sum();
      }

      @Override
      public void close() {
        admin.close(Duration.ZERO);
      }
    };
  }
}
