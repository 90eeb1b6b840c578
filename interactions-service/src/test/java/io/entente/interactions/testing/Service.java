package io.entente.interactions.testing;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.interactions.InteractionsApplication;
import io.entente.rest.testing.TestKeys;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** interactions-service on a database of its own. */
public record Service(ApplicationContext context) implements AutoCloseable {

  /** With everything that it does, on the Kafka of the tests. */
  public static Service start() {
    return start(
        BackingServers.shared().database("interactions"),
        Map.of("entente.kafka.servers", BackingServers.shared().kafkaServers()));
  }

  /** Without consumers and relay: what a test does not do, nobody does. */
  public static Service startIdle() {
    return start(
        BackingServers.shared().database("interactions"), Map.of("entente.workers", "false"));
  }

  public static Service start(Database database, Map<String, Object> more) {
    Map<String, Object> properties = new HashMap<>(TestKeys.shared().properties());
    properties.put("entente.http.port", -1);
    properties.put("entente.database.host", database.host());
    properties.put("entente.database.port", database.port());
    properties.put("entente.database.name", database.name());
    properties.put("entente.database.user", database.user());
    properties.put("entente.database.password", database.password());
    properties.putAll(more);
    return new Service(InteractionsApplication.start(properties));
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public Sql sql() {
    return bean(Sql.class);
  }

  public Transactions transactions() {
    return bean(Transactions.class);
  }

  public URI uri() {
    return bean(EmbeddedServer.class).getURI();
  }

  @Override
  public void close() {
    context.close();
  }
}
