package io.entente.standalone;

import io.entente.embedded.Ports;
import io.entente.embedded.TestFolders;
import io.entente.rest.http.ServiceContext;
import io.entente.standalone.suite.Api;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** The suite as {@code up} starts it, once for all tests of this JVM. */
public final class RunningSuite {
  private static final String PASSWORD = "correct horse battery staple";
  private static RunningSuite shared;

  private final Suite suite;
  private final DataFolder data;
  private URI replica;

  private RunningSuite(Suite suite, DataFolder data) {
    this.suite = suite;
    this.data = data;
  }

  public static synchronized RunningSuite shared() {
    if (shared == null) {
      Path folder = TestFolders.make("suite");
      DataFolder data = DataFolder.open(folder.resolve("data"), false);
      Map<String, Object> properties = Map.of("entente.owner.password", PASSWORD);
      Suite suite =
          Suite.start(
              data,
              new Suite.Settings(Ports.free(), false, properties),
              new Progress(System.err, System.nanoTime()),
              new StopRequest());
      Runtime.getRuntime()
          .addShutdownHook(
              new Thread(() -> {
                suite.close();
                data.close();
              }));
      shared = new RunningSuite(suite, data);
    }
    return shared;
  }

  public URI address() {
    return suite.address();
  }

  /** Where a service listens, past the gateway. */
  public URI address(String service) {
    return suite.address(service);
  }

  /** The schema of a service, as its own user sees it. */
  public Connection schema(String service) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mariadb://127.0.0.1:" + suite.backing().mariaDb().port() + "/" + service,
        service,
        data.secret("database." + service));
  }

  public String kafkaServers() {
    return suite.backing().kafka().servers();
  }

  /** Where files of messages are kept. */
  public Path attachments() {
    return data.attachments();
  }

  public Path logs() {
    return data.logs();
  }

  public String password() {
    return PASSWORD;
  }

  /** The owner in a workspace that nobody has used before. */
  public Api newWorkspace(String name) {
    return Api.signedIn(address(), PASSWORD).inNewWorkspace(name, PASSWORD);
  }

  /** The same caller at a second interactions-service on the same database and broker. */
  public synchronized Api secondInteractionsReplica(Api api) {
    if (replica == null) {
      Map<String, Object> properties =
          Map.of(
              "entente.http.port", -1,
              "entente.jwks.url", address() + "/api/v1/keys",
              "entente.database.port", suite.backing().mariaDb().port(),
              "entente.database.password", data.secret("database.interactions"),
              "entente.kafka.servers", suite.backing().kafka().servers(),
              "entente.cursor.secret", data.secret("cursor"));
      replica =
          ServiceContext.start("interactions", properties).getBean(EmbeddedServer.class).getURI();
    }
    return api.at(replica);
  }
}
