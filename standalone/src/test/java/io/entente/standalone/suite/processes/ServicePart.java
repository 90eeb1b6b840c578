package io.entente.standalone.suite.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A service in a JVM of its own, configured by its environment as in a container. */
final class ServicePart implements Part {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Service service;
  private final URI address;
  private final Map<String, String> environment;
  private final Path log;
  private Process process;

  /**
   * @param log what it says goes there, that of every start behind that of the last
   */
  ServicePart(Service service, URI address, Map<String, String> environment, Path log) {
    this.service = service;
    this.address = address;
    this.environment = environment;
    this.log = log;
  }

  URI address() {
    return address;
  }

  @Override
  public void start() {
    if (process != null) {
      return;
    }
    launch();
    await(service + " serves, see " + log)
        .atMost(Duration.ofMinutes(3))
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofMillis(50))
        .failFast(service + " ended while starting, see " + log, () -> !process.isAlive())
        .ignoreExceptions()
        .until(this::isLive);
  }

  private void launch() {
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().keySet().removeIf(name -> name.startsWith("ENTENTE_"));
    builder.environment().putAll(environment);
    try {
      process = builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("--enable-native-access=ALL-UNNAMED");
    command.add("--sun-misc-unsafe-memory-access=allow");
    command.add("-Dlogback.configurationFile=" + Processes.project("charts/images/logback.xml"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Child.class.getName(), service.application().getName()));
    return command;
  }

  /** What the chart's probes ask. */
  private boolean isLive() throws Exception {
    return get("/health/liveness").statusCode() == 200;
  }

  /** Its health says that it has nothing left to do, and nothing that it could not do. */
  void assertQuiet() throws Exception {
    JsonNode health = JSON.readTree(get("/health").body());
    assertThat(health.get("status").asText()).as("%s", health).isEqualTo("UP");
    JsonNode parts = health.get("details");
    JsonNode outbox = parts.get("outbox").get("details");
    assertThat(outbox.get("unpublished").asLong()).as("%s", health).isZero();
    assertThat(outbox.get("deadLetters").asLong()).as("%s", health).isZero();
    for (JsonNode consumer : parts.get("consumers").get("details")) {
      assertThat(consumer.get("lag").asLong()).as("%s", health).isZero();
    }
  }

  private HttpResponse<String> get(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .header("Accept", "application/json")
            .timeout(Duration.ofSeconds(5))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  @Override
  public void kill() {
    process.destroyForcibly();
    if (!hasEnded()) {
      throw new AssertionError(service + " does not end: process " + process.pid());
    }
    process = null;
  }

  @Override
  public void close() {
    if (process != null) {
      process.destroy();
      if (hasEnded()) {
        process = null;
      } else {
        kill();
      }
    }
  }

  private boolean hasEnded() {
    try {
      return process.waitFor(2, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
