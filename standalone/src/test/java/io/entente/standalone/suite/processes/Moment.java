package io.entente.standalone.suite.processes;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/** Stations on the way of a message, with how many have come there. */
enum Moment {
  /** In the log; whoever sent it may not know yet. */
  TAKEN {
    @Override
    long count(Processes processes) throws Exception {
      try (Admin admin =
          Admin.create(Map.<String, Object>of("bootstrap.servers", processes.kafka().servers()))) {
        return admin
            .listOffsets(
                IntStream.range(0, 8)
                    .boxed()
                    .collect(
                        Collectors.toMap(
                            partition -> new TopicPartition("entente.intake", partition),
                            _ -> OffsetSpec.latest())))
            .all()
            .get()
            .values()
            .stream()
            .mapToLong(end -> end.offset())
            .sum();
      }
    }
  },

  /** A row of the interactions service. */
  FILED {
    @Override
    long count(Processes processes) throws SQLException {
      return rows(processes, Service.INTERACTIONS, "interaction");
    }
  },

  /** Its author has a contact. */
  LINKED {
    @Override
    long count(Processes processes) throws SQLException {
      return rows(processes, Service.CONTACTS, "identity");
    }
  },

  /** Its conversation is in the numbers. */
  COUNTED {
    @Override
    long count(Processes processes) throws SQLException {
      return rows(processes, Service.KPI, "cycle_fact");
    }
  };

  abstract long count(Processes processes) throws Exception;

  private static long rows(Processes processes, Service service, String table) throws SQLException {
    String url =
        "jdbc:mariadb://127.0.0.1:"
            + processes.mariaDb().port()
            + "/"
            + service.label()
            + "?sslMode=disable";
    try (Connection connection =
            DriverManager.getConnection(url, service.label(), service.password());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }
}
