package io.entente.kpi;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.kpi.log.CycleLog;
import io.entente.kpi.log.CycleLogs;
import io.entente.messaging.EventPublisher;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.testing.TestKeys;
import io.entente.sql.Sql;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.awaitility.Awaitility;

/** The service as it ships, on real servers: one for all tests of the JVM. */
public final class RunningKpi {
  private static final RunningKpi SHARED = new RunningKpi();

  private final ApplicationContext context;

  private RunningKpi() {
    Database database = BackingServers.shared().database("kpi");
    Map<String, Object> properties = new HashMap<>(TestKeys.shared().properties());
    properties.put("entente.http.port", -1);
    properties.put("entente.kafka.servers", BackingServers.shared().kafkaServers());
    properties.put("entente.database.host", database.host());
    properties.put("entente.database.port", database.port());
    properties.put("entente.database.name", database.name());
    properties.put("entente.database.user", database.user());
    properties.put("entente.database.password", database.password());
    context = KpiApplication.start(properties);
  }

  public static RunningKpi shared() {
    return SHARED;
  }

  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  public Sql sql() {
    return bean(Sql.class);
  }

  public URI address() {
    return bean(EmbeddedServer.class).getURI();
  }

  /** Publishes to the real topic, as interactions-service does. */
  public void publish(Collection<CycleState> states) {
    EventJson json = bean(EventJson.class);
    bean(EventPublisher.class)
        .publish(
            states.stream()
                .map(state ->
                    new OutgoingEvent(
                        Topics.CYCLES, state.key(), json.encode(state), state.workspaceId()))
                .toList());
  }

  /** Publishes, and waits until all of it is counted. */
  public void count(Collection<CycleState> states) {
    publish(states);
    awaitApplied();
  }

  /** Waits until everything on the topic is applied. */
  public void awaitApplied() {
    CycleLogs logs = bean(CycleLogs.class);
    try (CycleLog log = logs.open()) {
      Map<Integer, Long> ends = log.ends();
      Awaitility.await("all events are applied")
          .atMost(Duration.ofMinutes(2))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> isAt(logs.applied(), ends));
    }
  }

  private static boolean isAt(Map<Integer, Long> applied, Map<Integer, Long> ends) {
    return ends.entrySet().stream()
        .allMatch(end -> applied.getOrDefault(end.getKey(), 0L) >= end.getValue());
  }
}
