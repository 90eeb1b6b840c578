package io.entente.sql;

import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refuses to start on connections whose character set, collation, isolation, strictness or time
 * zone are not those that the statements are written for. A database that cannot be reached is no
 * reason: the pool sets the same values once it can.
 */
@Singleton
final class ConnectionCheck implements ApplicationEventListener<StartupEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(ConnectionCheck.class);

  private final DataSource dataSource;

  ConnectionCheck(DataSource dataSource) {
    // What is injected hands out the running transaction's connection alone.
    this.dataSource = DelegatingDataSource.unwrapDataSource(dataSource);
  }

  @Override
  public void onApplicationEvent(StartupEvent event) {
    try (Connection connection = dataSource.getConnection()) {
      List<String> faults = faults(connection);
      if (!faults.isEmpty()) {
        throw new IllegalStateException(
            "The database connections have wrong settings: " + String.join("; ", faults));
      }
    } catch (SQLTransientConnectionException e) {
      LOG.warn("The database cannot be reached yet: {}", e.getMessage());
    } catch (SQLException e) {
      throw new IllegalStateException("The database connections cannot be checked", e);
    }
  }

  static List<String> faults(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select @@character_set_client client, @@character_set_connection connection,
                       @@character_set_results results, @@collation_connection collation,
                       @@tx_isolation isolation, @@time_zone zone, @@sql_mode mode
                """)) {
      row.next();
      List<String> faults = new ArrayList<>();
      expect(faults, "character_set_client", row.getString("client"), "utf8mb4");
      expect(faults, "character_set_connection", row.getString("connection"), "utf8mb4");
      expect(faults, "character_set_results", row.getString("results"), "utf8mb4");
      expect(
          faults, "collation_connection", row.getString("collation"), DatabaseDefaults.COLLATION);
      expect(faults, "tx_isolation", row.getString("isolation"), "READ-COMMITTED");
      expect(faults, "time_zone", row.getString("zone"), "+00:00");
      if (!Set.of(row.getString("mode").split(",")).contains("STRICT_TRANS_TABLES")) {
        faults.add("sql_mode is " + row.getString("mode") + ", without STRICT_TRANS_TABLES");
      }
      return faults;
    }
  }

  private static void expect(List<String> faults, String name, String found, String wanted) {
    if (!wanted.equals(found)) {
      faults.add(name + " is " + found + ", not " + wanted);
    }
  }
}
