package io.entente.standalone;

import io.entente.embedded.EmbeddedKafka;
import io.entente.embedded.Ports;
import io.entente.rest.http.ServiceContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All of Entente in this process: MariaDB, Kafka and the four services. */
final class Suite implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Suite.class);

  /** In the order of their start; the gateway opens the door last. */
  private static final List<String> SERVICES =
      List.of("contacts", "interactions", "kpi", "gateway");

  private final Progress progress;
  private final BackingParts backing;
  private final int port;
  private final Deque<ApplicationContext> contexts = new ArrayDeque<>();

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
    int kafkaPort = Ports.free();
    EmbeddedKafka.Settings kafka =
        EmbeddedKafka.Settings.in(data.kafka())
            .port(kafkaPort)
            .flushEveryAppend(settings.flushEveryAppend());
    Suite suite =
        new Suite(progress, BackingParts.start(data, SERVICES, kafka, progress), settings.port());
    try {
      Map<String, Object> shared = new HashMap<>(settings.properties());
      shared.put("entente.kafka.servers", "127.0.0.1:" + kafkaPort);
      shared.put("entente.cursor.secret", data.secret("cursor"));
      for (String service : SERVICES) {
        if (stop.isMade()) {
          return suite;
        }
        suite.start(service, data, shared);
      }
      suite.backing.kafka();
      return suite;
    } catch (RuntimeException e) {
      suite.close();
      throw e;
    }
  }

  private void start(String service, DataFolder data, Map<String, Object> shared) {
    boolean isGateway = service.equals("gateway");
    Map<String, Object> properties = new HashMap<>(shared);
    properties.put("entente.http.port", isGateway ? port : -1);
    properties.put("entente.jwks.url", address() + "/api/v1/keys");
    properties.put("entente.public.url", address().toString());
    properties.put("entente.database.port", backing.mariaDb().port());
    properties.put("entente.database.password", data.secret("database." + service));
    ApplicationContext context = ServiceContext.start(service, properties);
    contexts.push(context);
    URI address = context.getBean(EmbeddedServer.class).getURI();
    shared.put("entente.upstreams." + service, address.toString());
    progress.up(service);
  }

  /** Where the gateway listens. */
  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  BackingParts backing() {
    return backing;
  }

  @Override
  public void close() {
    while (!contexts.isEmpty()) {
      try {
        contexts.pop().close();
      } catch (RuntimeException e) {
        LOG.warn("A service did not stop well", e);
      }
    }
    backing.close();
  }
}
