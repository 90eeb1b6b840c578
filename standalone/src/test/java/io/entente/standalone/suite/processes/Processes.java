package io.entente.standalone.suite.processes;

import static org.awaitility.Awaitility.await;

import io.entente.embedded.Ports;
import io.entente.embedded.TestFolders;
import io.entente.standalone.suite.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Entente as it runs in earnest: MariaDB, Kafka and the four services, each in a process of its own
 * that can be killed and started again. What they log is below {@code target/processes}.
 */
final class Processes implements AutoCloseable {
  static final String PASSWORD = "correct horse battery staple";
  private static final Path LOGS = Path.of("target", "processes").toAbsolutePath();

  private final Path folder = TestFolders.make("processes");
  private final MariaDbPart mariaDb = new MariaDbPart(folder.resolve("mariadb"));
  private final KafkaPart kafka = new KafkaPart(folder.resolve("kafka"));
  private final Map<Service, ServicePart> services = new EnumMap<>(Service.class);
  private final Map<Service, URI> addresses = new EnumMap<>(Service.class);

  private Processes() {
    for (Service service : Service.values()) {
      addresses.put(service, URI.create("http://127.0.0.1:" + Ports.free()));
    }
    addresses.forEach((service, address) ->
        services.put(
            service,
            new ServicePart(
                service,
                address,
                environment(service, address),
                LOGS.resolve(service.label() + ".log"))));
  }

  static Processes start() {
    Processes processes = new Processes();
    Runtime.getRuntime().addShutdownHook(new Thread(processes::close, "processes-stop"));
    try {
      for (Service service : Service.values()) {
        Files.createDirectories(LOGS);
        Files.deleteIfExists(LOGS.resolve(service.label() + ".log"));
      }
      processes.startAll();
      return processes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | Error e) {
      processes.close();
      throw e;
    }
  }

  /** Starts what does not run. */
  void startAll() {
    together(List.of(mariaDb, kafka));
    together(List.copyOf(services.values()));
  }

  private static void together(List<Part> parts) {
    CompletableFuture.allOf(
            parts.stream()
                .map(part -> CompletableFuture.runAsync(part::start))
                .toArray(CompletableFuture[]::new))
        .join();
  }

  /** What the chart gives the service's pod. */
  private Map<String, String> environment(Service service, URI address) {
    Map<String, String> environment = new HashMap<>();
    environment.put("ENTENTE_HTTP_HOST", "127.0.0.1");
    environment.put("ENTENTE_HTTP_PORT", String.valueOf(address.getPort()));
    environment.put("ENTENTE_DATABASE_HOST", "127.0.0.1");
    environment.put("ENTENTE_DATABASE_PORT", String.valueOf(mariaDb.port()));
    environment.put("ENTENTE_DATABASE_SSL_MODE", "disable");
    environment.put("ENTENTE_DATABASE_NAME", service.label());
    environment.put("ENTENTE_DATABASE_USER", service.label());
    environment.put("ENTENTE_DATABASE_PASSWORD", service.password());
    environment.put("ENTENTE_DATABASE_CONNECTIONS", "16");
    environment.put("ENTENTE_CURSOR_SECRET", "the same for all services");
    String gateway = addresses.get(Service.GATEWAY).toString();
    if (service == Service.GATEWAY) {
      environment.put("ENTENTE_PUBLIC_URL", gateway);
      environment.put("ENTENTE_OWNER_PASSWORD", PASSWORD);
      // Its image holds no events; this class path does.
      environment.put("ENTENTE_WORKERS", "false");
      addresses.forEach(
          (upstream, at) -> environment.put("ENTENTE_UPSTREAMS_" + upstream.name(), at.toString()));
    } else {
      environment.put("ENTENTE_JWKS_URL", gateway + "/api/v1/keys");
      environment.put("ENTENTE_KAFKA_SERVERS", kafka.servers());
    }
    return environment;
  }

  /** Another of a service beside the one that the gateway knows; whoever asks for it closes it. */
  ServicePart replica(Service service) {
    URI address = URI.create("http://127.0.0.1:" + Ports.free());
    Path log = LOGS.resolve(service.label() + "-replica.log");
    return new ServicePart(service, address, environment(service, address), log);
  }

  MariaDbPart mariaDb() {
    return mariaDb;
  }

  KafkaPart kafka() {
    return kafka;
  }

  ServicePart service(Service service) {
    return services.get(service);
  }

  /** Where people and programs call. */
  URI address() {
    return service(Service.GATEWAY).address();
  }

  /** The owner in a workspace that nobody has used before. */
  Api newWorkspace(String name) {
    return Api.signedIn(address(), PASSWORD).inNewWorkspace(name, PASSWORD);
  }

  /** Waits until no service has anything left to apply or to publish, or has put aside. */
  void awaitQuiet() {
    await("all events are applied and published")
        .atMost(Duration.ofMinutes(2))
        .during(Duration.ofSeconds(2))
        .untilAsserted(() -> {
          for (Service service : List.of(Service.CONTACTS, Service.INTERACTIONS, Service.KPI)) {
            service(service).assertQuiet();
          }
        });
  }

  /** A file of the project by its path from the root. */
  static Path project(String path) {
    Path root = Path.of("").toAbsolutePath();
    while (!Files.exists(root.resolve(path))) {
      root = root.getParent();
    }
    return root.resolve(path);
  }

  @Override
  public synchronized void close() {
    services.values().forEach(ServicePart::close);
    kafka.close();
    mariaDb.close();
    keepLog("kafka/kafka.log");
    keepLog("mariadb/mariadbd.log");
    TestFolders.delete(folder);
  }

  private void keepLog(String name) {
    Path log = folder.resolve(name);
    try {
      if (Files.exists(log)) {
        Files.copy(log, LOGS.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      System.err.println(log + " can't be kept: " + e);
    }
  }
}
