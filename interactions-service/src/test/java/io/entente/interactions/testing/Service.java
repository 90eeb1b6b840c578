package io.entente.interactions.testing;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.EventJson;
import io.entente.events.InboundInteraction;
import io.entente.events.Topics;
import io.entente.interactions.InteractionsApplication;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import io.entente.rest.testing.TestKeys;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

  /** Has a topic's events applied in one transaction, as its consumer does. */
  public Batch apply(String topic, List<byte[]> payloads) {
    List<IncomingEvent> events = new ArrayList<>();
    for (byte[] payload : payloads) {
      events.add(
          new IncomingEvent(topic, 0, events.size(), "key", payload, Instant.EPOCH, Map.of()));
    }
    EventHandler handler =
        context.getBeansOfType(EventHandler.class).stream()
            .filter(it -> it.topics().contains(topic))
            .findFirst()
            .orElseThrow();
    return transactions()
        .write(() -> {
          Batch batch = new Batch(events);
          handler.handle(batch);
          return batch;
        });
  }

  /** Files messages in one transaction. */
  public void file(List<InboundInteraction> messages) {
    apply(Topics.INTAKE, messages.stream().map(bean(EventJson.class)::encode).toList());
  }

  @Override
  public void close() {
    context.close();
  }
}
