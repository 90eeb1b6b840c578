package io.entente.standalone.suite;

import static org.awaitility.Awaitility.await;

import io.entente.standalone.RunningSuite;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All that is stored anywhere, as one value that changes when anything of it does. */
public final class Schemas {
  private static final List<String> SERVICES =
      List.of("gateway", "contacts", "interactions", "kpi");

  /** Who is at work, and where: that goes on by itself. Of some, a part is compared below. */
  private static final List<String> TECHNICAL =
      List.of(
          "relay_lease",
          "consumer_offset",
          "consumer_stamp",
          "background_check",
          // What the gateway tells of its members by and by: its own tables are compared.
          "known_member",
          "outbox",
          "record_access",
          "contact_export");

  /**
   * What of {@code background_check} no check that goes on by itself can have written: it begins
   * with every workspace that is counted, goes from the newest day of the counting to the oldest
   * and begins anew, so that its rows are never the same twice; but it has none of another
   * workspace or of a counting that is still to come.
   */
  private static final String STRANGE_CHECKS =
      """
      select count(*) from background_check
      left join kpi_generation using (workspace_id)
      where current_number is null or generation > current_number
      """;

  private Schemas() {}

  /** The checksum of each table, when nothing is on its way any more. */
  public static Map<String, String> snapshot(RunningSuite suite) {
    await().atMost(Duration.ofMinutes(2)).until(() -> unpublished(suite) == 0);
    List<Map<String, String>> seen = new ArrayList<>();
    await()
        .pollInterval(Duration.ofMillis(200))
        .atMost(Duration.ofMinutes(2))
        .until(() -> {
          seen.add(checksums(suite));
          int last = seen.size() - 1;
          return last > 0 && seen.get(last).equals(seen.get(last - 1));
        });
    return seen.getLast();
  }

  private static long unpublished(RunningSuite suite) throws SQLException {
    long sum = 0;
    for (String service : SERVICES) {
      try (Connection schema = suite.schema(service)) {
        if (tables(schema).contains("outbox")) {
          sum += number(schema, "select count(*) from outbox where published_at is null");
        }
      }
    }
    return sum;
  }

  private static Map<String, String> checksums(RunningSuite suite) throws SQLException {
    Map<String, String> sums = new TreeMap<>();
    for (String service : SERVICES) {
      try (Connection schema = suite.schema(service);
          Statement statement = schema.createStatement()) {
        List<String> tables = tables(schema);
        for (String table : tables) {
          if (!TECHNICAL.contains(table)) {
            try (ResultSet row = statement.executeQuery("checksum table `" + table + "`")) {
              row.next();
              sums.put(service + "." + table, String.valueOf(row.getString(2)));
            }
          }
        }
        if (tables.contains("background_check")) {
          sums.put(service + ".background_check", "" + number(schema, STRANGE_CHECKS));
        }
        if (tables.contains("outbox")) {
          sums.put(
              service + ".outbox", "" + number(schema, "select coalesce(max(id), 0) from outbox"));
        }
      }
    }
    return sums;
  }

  private static List<String> tables(Connection schema) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Statement statement = schema.createStatement();
        ResultSet rows = statement.executeQuery("show tables")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }

  static long number(Connection schema, String query) throws SQLException {
    try (Statement statement = schema.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
