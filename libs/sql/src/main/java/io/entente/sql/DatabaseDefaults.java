package io.entente.sql;

import io.micronaut.context.ApplicationContextBuilder;
import io.micronaut.context.ApplicationContextConfigurer;
import io.micronaut.context.annotation.ContextConfigurer;
import io.micronaut.context.env.PropertySource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The data source {@code default} and its migrations, made from {@code entente.database.*} for
 * every application that has this library: host, port, name, user (name and user default to {@code
 * entente.service}), password, connections (size of the pool), ssl-mode and socket-timeout
 * (milliseconds after which a server that says nothing is given up; raise it for a migration that
 * rewrites a large table). Whatever an application's own configuration says about the same keys
 * wins.
 *
 * <p>What statements rely on is set on each connection and depends on no server's defaults; {@link
 * ConnectionCheck} sees that it took effect.
 */
@ContextConfigurer
public final class DatabaseDefaults implements ApplicationContextConfigurer {
  /** Below every configuration file, above nothing. */
  private static final int ORDER = -1_000;

  static final String COLLATION = "utf8mb4_uca1400_ai_ci";
  static final String SQL_MODE =
      "STRICT_TRANS_TABLES,ERROR_FOR_DIVISION_BY_ZERO,NO_ZERO_DATE,NO_ZERO_IN_DATE,"
          + "NO_ENGINE_SUBSTITUTION";

  @Override
  public void configure(ApplicationContextBuilder builder) {
    Map<String, Object> values = new HashMap<>();
    pool(values);
    migrations(values);
    builder.propertySources(PropertySource.of("entente-sql", values, ORDER));
  }

  private static void pool(Map<String, Object> values) {
    // A placeholder's default can't hold another placeholder.
    values.put("entente.database.name", "${entente.service}");
    values.put("entente.database.user", "${entente.service}");
    String source = "datasources.default.";
    values.put(
        source + "url",
        "jdbc:mariadb://${entente.database.host:127.0.0.1}:${entente.database.port:3306}/"
            + "${entente.database.name}"
            + "?useBulkStmts=true&sslMode=${entente.database.ssl-mode:disable}"
            + "&connectTimeout=2000&socketTimeout=${entente.database.socket-timeout:60000}");
    values.put(source + "username", "${entente.database.user}");
    values.put(source + "password", "${entente.database.password:}");
    values.put(source + "driver-class-name", "org.mariadb.jdbc.Driver");
    values.put(source + "dialect", "MYSQL");
    values.put(source + "schema-generate", "NONE");
    values.put(source + "maximum-pool-size", "${entente.database.connections:16}");
    values.put(source + "minimum-idle", 2);
    values.put(source + "connection-timeout", 3_000);
    values.put(source + "validation-timeout", 1_000);
    // A database that is away must not keep the process from starting; the pool heals by itself.
    values.put(source + "initialization-fail-timeout", -1);
    values.put(source + "transaction-isolation", "TRANSACTION_READ_COMMITTED");
    values.put(
        source + "connection-init-sql",
        "set names utf8mb4 collate "
            + COLLATION
            + ", sql_mode = '"
            + SQL_MODE
            + "', time_zone = '+00:00', innodb_lock_wait_timeout = 10"
            // What a machine that vanished in a transaction had locked is free again after this.
            + ", idle_transaction_timeout = 60");
  }

  private static void migrations(Map<String, Object> values) {
    String flyway = "flyway.datasources.default.";
    values.put(flyway + "enabled", true);
    values.put(flyway + "locations", List.of("classpath:db/${entente.service}"));
    // Libraries bring tables with versions of their own below those of the application.
    values.put(flyway + "out-of-order", true);
    values.put(flyway + "connect-retries", 3);
    values.put(flyway + "connect-retries-interval", 1);
  }
}
