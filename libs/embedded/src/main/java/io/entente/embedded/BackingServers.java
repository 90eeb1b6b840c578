package io.entente.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The servers that the tests of one JVM share: MariaDB and Kafka, each started by its first use and
 * ended with the JVM. {@code ENTENTE_TESTS_ON=containers} takes them from a container engine
 * instead of this machine.
 *
 * <p>MariaDB's own settings stand against us on purpose (character set, time zone, isolation, SQL
 * mode), so that a test proves what our connections and tables say for themselves.
 */
public final class BackingServers {
  private static final BackingServers SHARED = new BackingServers();

  private final AtomicInteger databases = new AtomicInteger();
  private @Nullable DatabaseServer databaseServer;
  private @Nullable Broker broker;

  private BackingServers() {}

  /** A MariaDB that lets its administrator in. */
  interface DatabaseServer extends AutoCloseable {
    String PASSWORD = "administrator";

    String user();

    String host();

    int port();

    /** The part of an account's name after the at sign: where users connect from. */
    String clients();

    @Override
    void close();
  }

  /** A Kafka broker. */
  interface Broker extends AutoCloseable {
    String servers();

    @Override
    void close();
  }

  public static BackingServers shared() {
    return SHARED;
  }

  /**
   * Makes a new, empty database whose name begins with {@code purpose}, and a user with rights on
   * it alone.
   */
  public Database database(String purpose) {
    String name = purpose + "_" + databases.incrementAndGet();
    DatabaseServer server = databaseServer();
    String url = "jdbc:mariadb://" + server.host() + ":" + server.port() + "/?sslMode=disable";
    List<String> statements = MariaDbGrants.schema(name, name, name, server.clients());
    try (Connection connection =
            DriverManager.getConnection(url, server.user(), DatabaseServer.PASSWORD);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    } catch (SQLException e) {
      throw new ServerFailure("Can't make database " + name + ": " + e.getMessage(), e);
    }
    return new Database(server.host(), server.port(), name, name, name);
  }

  /** Kafka's bootstrap servers. */
  public synchronized String kafkaServers() {
    if (broker == null) {
      broker =
          onContainers() && ContainerKafka.hasImage() ? ContainerKafka.start() : TestKafka.start();
      endWithJvm(broker);
    }
    return broker.servers();
  }

  private synchronized DatabaseServer databaseServer() {
    if (databaseServer == null) {
      databaseServer = onContainers() ? ContainerMariaDb.start() : TestMariaDb.start();
      endWithJvm(databaseServer);
    }
    return databaseServer;
  }

  private static boolean onContainers() {
    String choice = System.getenv().getOrDefault("ENTENTE_TESTS_ON", "embedded");
    return switch (choice.toLowerCase(Locale.ROOT)) {
      case "containers" -> true;
      case "embedded" -> false;
      default ->
          throw new ServerFailure("ENTENTE_TESTS_ON is embedded or containers, not " + choice);
    };
  }

  private static void endWithJvm(AutoCloseable server) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              try {
                server.close();
              } catch (Exception e) {
                System.err.println("A test server did not end well: " + e);
              }
            }));
  }
}
