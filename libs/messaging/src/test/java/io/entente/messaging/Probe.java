package io.entente.messaging;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.management.health.indicator.HealthIndicator;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** An application of this library with a database, topics and handlers of its own. */
final class Probe implements AutoCloseable {
  private final ApplicationContext context;

  private Probe(ApplicationContext context) {
    this.context = context;
  }

  /** What an application is started with. Probes of one name are replicas of one service. */
  static final class Plan {
    private final Map<String, Object> properties = new HashMap<>();
    private final List<Function<ApplicationContext, EventHandler>> handlers = new ArrayList<>();
    private final List<TopicDefinition> topics = new ArrayList<>();
    private final List<Projection> projections = new ArrayList<>();

    Plan with(String property, Object value) {
      properties.put(property, value);
      return this;
    }

    Plan handler(Function<ApplicationContext, EventHandler> handler) {
      handlers.add(handler);
      return this;
    }

    Plan topic(String name, int partitions) {
      topics.add(new TopicDefinition(name, partitions, false, null));
      return this;
    }

    Plan projection(Projection projection) {
      projections.add(projection);
      return this;
    }

    Plan withoutWorkers() {
      return with("entente.workers", "false");
    }

    Map<String, Object> properties() {
      return properties;
    }

    Probe start() {
      ApplicationContext context = ApplicationContext.builder().properties(properties).build();
      handlers.forEach(
          handler -> context.registerSingleton(EventHandler.class, handler.apply(context)));
      topics.forEach(topic -> context.registerSingleton(TopicDefinition.class, topic));
      projections.forEach(it -> context.registerSingleton(Projection.class, it));
      try {
        context.start();
      } catch (RuntimeException e) {
        context.close();
        throw e;
      }
      return new Probe(context);
    }
  }

  static String unique(String name) {
    return name + "-" + UUID.randomUUID().toString().substring(0, 8);
  }

  static Plan plan() {
    return plan(BackingServers.shared().database("probe"), BackingServers.shared().kafkaServers());
  }

  static Plan plan(Database database, String kafka) {
    return new Plan()
        .with("entente.service", unique("probe"))
        .with("flyway.datasources.default.locations", "classpath:db/probe")
        .with("entente.database.host", database.host())
        .with("entente.database.port", database.port())
        .with("entente.database.name", database.name())
        .with("entente.database.user", database.user())
        .with("entente.database.password", database.password())
        .with("entente.kafka.servers", kafka);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  Collection<HealthIndicator> indicators(Class<? extends Annotation> kind) {
    return context.getBeansOfType(HealthIndicator.class, Qualifiers.byStereotype(kind));
  }

  Sql sql() {
    return bean(Sql.class);
  }

  Transactions transactions() {
    return bean(Transactions.class);
  }

  Outbox outbox() {
    return bean(Outbox.class);
  }

  /** Makes a change and says so, in one transaction. */
  void change(String topic, String key, String name) {
    transactions()
        .writing(() -> {
          sql().update("insert into change_made (name) values (?)", name);
          outbox().append(event(topic, key, name));
        });
  }

  static OutgoingEvent event(String topic, String key, String text) {
    return new OutgoingEvent(topic, key, text.getBytes(StandardCharsets.UTF_8));
  }

  long unpublished() {
    return sql().number("select count(*) from outbox where published_at is null");
  }

  /** The payloads that a {@link Ledger} has applied, in the order of the log. */
  List<String> applied() {
    return sql()
        .list(
            "select payload from applied order by topic, partition_no, record_offset",
            row -> row.text("payload"));
  }

  long deadLetters() {
    return sql().number("select count(*) from dead_letter");
  }

  @Override
  public void close() {
    context.close();
  }
}
