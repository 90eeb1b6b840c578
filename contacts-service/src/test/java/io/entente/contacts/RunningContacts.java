package io.entente.contacts;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.Topics;
import io.entente.rest.testing.TestKeys;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** The service as it ships, on real servers: one for all tests of the JVM. */
public final class RunningContacts {
  private static final RunningContacts SHARED = new RunningContacts();

  private final ToldMessages messages = new ToldMessages();
  private final ApplicationContext context;

  private RunningContacts() {
    String kafka = BackingServers.shared().kafkaServers();
    makeTopics(kafka);
    Database database = BackingServers.shared().database("contacts");
    Map<String, Object> properties = new HashMap<>(TestKeys.shared().properties());
    properties.put("entente.http.port", -1);
    properties.put("entente.kafka.servers", kafka);
    properties.put("entente.upstreams.interactions", messages.address());
    properties.put("entente.database.host", database.host());
    properties.put("entente.database.port", database.port());
    properties.put("entente.database.name", database.name());
    properties.put("entente.database.user", database.user());
    properties.put("entente.database.password", database.password());
    context = ContactsApplication.start(properties);
  }

  /** The topics of other services, which this one reads. */
  private static void makeTopics(String kafka) {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
      admin
          .createTopics(
              Stream.of(Topics.INTAKE, Topics.SURVEYS, Topics.INSIGHTS, Topics.ERASURE_REPORTS)
                  .map(topic -> new NewTopic(topic, Topics.PARTITIONS, (short) 1))
                  .toList())
          .all()
          .get(2, TimeUnit.MINUTES);
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("Kafka does not make topics", e);
    }
  }

  public static RunningContacts shared() {
    return SHARED;
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

  public ToldMessages messages() {
    return messages;
  }

  public URI address() {
    return bean(EmbeddedServer.class).getURI();
  }
}
