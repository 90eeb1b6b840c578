package io.entente.standalone;

import io.entente.embedded.EmbeddedKafka;
import io.entente.embedded.Ports;
import io.entente.gateway.member.MemberStore;
import io.entente.gateway.member.Passwords;
import io.entente.rest.http.ServiceContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All of Entente in this process: MariaDB, Kafka and the four services. */
final class Suite implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Suite.class);

  private static final Duration HEALTH_PATIENCE = Duration.ofMinutes(1);
  private static final String GATEWAY = "gateway";

  /** They stop in the opposite order: the door first. */
  private static final List<String> SERVICES = List.of("contacts", "interactions", "kpi", GATEWAY);

  private final Progress progress;
  private final BackingParts backing;
  private final int port;
  private final Map<String, ApplicationContext> contexts = new HashMap<>();
  private boolean closed;

  private Suite(Progress progress, BackingParts backing, int port) {
    this.progress = progress;
    this.backing = backing;
    this.port = port;
  }

  /**
   * How to start it.
   *
   * @param port of the gateway
   * @param flushEveryAppend see {@link EmbeddedKafka.Settings}
   * @param properties that the services' own configuration yields to
   */
  record Settings(int port, boolean flushEveryAppend, Map<String, Object> properties) {}

  /**
   * Returns when all of it serves, or sooner when it need not any more. What was started before a
   * failure is stopped again.
   */
  static Suite start(DataFolder data, Settings settings, Progress progress, StopRequest stop) {
    EmbeddedKafka.Settings kafka = kafka(data, settings);
    Suite suite =
        new Suite(progress, BackingParts.start(data, SERVICES, kafka, progress), settings.port());
    try {
      CompletableFuture<?> services =
          suite.startServices(properties(data, settings, kafka.port()), data, stop);
      CompletableFuture.anyOf(services, suite.lost()).join();
      suite.backing.kafka();
      if (!stop.isMade()) {
        new Health(suite.address().resolve("/health")).await(HEALTH_PATIENCE, stop);
      }
      return suite;
    } catch (RuntimeException e) {
      suite.close();
      throw e instanceof CompletionException && e.getCause() instanceof RuntimeException cause
          ? cause
          : e;
    }
  }

  static EmbeddedKafka.Settings kafka(DataFolder data, Settings settings) {
    return EmbeddedKafka.Settings.in(data.kafka())
        .port(Ports.free())
        .flushEveryAppend(settings.flushEveryAppend());
  }

  /** What all services are told. */
  private static Map<String, Object> properties(DataFolder data, Settings settings, int kafkaPort) {
    Map<String, Object> properties = new HashMap<>(settings.properties());
    properties.put("entente.kafka.servers", "127.0.0.1:" + kafkaPort);
    properties.put("entente.cursor.secret", data.secret("cursor"));
    properties.put("entente.secrets.key", data.secret("secrets"));
    properties.put("entente.search.directory", data.search().toString());
    properties.put("entente.attachments.directory", data.attachments().toString());
    String address = address(settings.port()).toString();
    properties.put("entente.jwks.url", address + "/api/v1/keys");
    properties.put("entente.public.url", address);
    return properties;
  }

  /**
   * All at once: most of a start is work for the processor, and there is more than one core. What
   * is under way can't be broken off, so nothing waits for these threads.
   */
  private CompletableFuture<?> startServices(
      Map<String, Object> shared, DataFolder data, StopRequest stop) {
    Map<String, Integer> ports = new HashMap<>();
    Map<String, Object> properties = new HashMap<>(shared);
    for (String service : SERVICES) {
      int own = service.equals(GATEWAY) ? port : Ports.free();
      ports.put(service, own);
      properties.put("entente.upstreams." + service, address(own).toString());
    }
    return CompletableFuture.allOf(
        ports.entrySet().stream()
            .filter(_ -> !stop.isMade())
            .map(service ->
                CompletableFuture.runAsync(
                    () -> start(service.getKey(), service.getValue(), properties, data),
                    start -> Thread.ofPlatform().daemon().start(start)))
            .toArray(CompletableFuture[]::new));
  }

  private void start(String service, int servicePort, Map<String, Object> shared, DataFolder data) {
    Map<String, Object> properties = new HashMap<>(shared);
    properties.put("entente.http.port", servicePort);
    // The gateway has no events; on this class path it would carry them all the same.
    properties.put("entente.workers", !service.equals(GATEWAY));
    properties.put("entente.database.port", backing.mariaDb().port());
    properties.put("entente.database.password", data.secret("database." + service));
    keep(service, ServiceContext.start(service, properties));
  }

  private synchronized void keep(String service, ApplicationContext context) {
    if (closed) {
      context.close();
    } else {
      contexts.put(service, context);
      progress.up(service);
    }
  }

  /** Completes with the failure when something is gone that the whole can't do without. */
  CompletableFuture<Void> lost() {
    return backing.lost();
  }

  /** Where the gateway listens. */
  URI address() {
    return address(port);
  }

  /** Where a service listens: nobody from outside should come by there. */
  URI address(String service) {
    ApplicationContext context = Objects.requireNonNull(contexts.get(service), service);
    return address(context.getBean(EmbeddedServer.class).getPort());
  }

  private static URI address(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Whether the first owner signs in with that password. */
  boolean isOwnersPassword(String password) {
    ApplicationContext gateway = Objects.requireNonNull(contexts.get(GATEWAY));
    return gateway
        .getBean(Passwords.class)
        .matches(
            password,
            gateway
                .getBean(MemberStore.class)
                .credential(Standalone.OWNER)
                .map(MemberStore.Credential::passwordHash)
                .orElse(null));
  }

  BackingParts backing() {
    return backing;
  }

  @Override
  public synchronized void close() {
    closed = true;
    for (String service : SERVICES.reversed()) {
      try {
        ApplicationContext context = contexts.remove(service);
        if (context != null) {
          context.close();
        }
      } catch (RuntimeException e) {
        LOG.warn("{} did not stop well", service, e);
      }
    }
    backing.close();
  }
}
