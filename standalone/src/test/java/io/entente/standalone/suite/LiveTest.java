package io.entente.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.standalone.RunningSuite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the intake of a message to those who look on, through the whole suite. */
@Tag("slow")
class LiveTest {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Api owner = RunningSuite.shared().newWorkspace("Live");
  private final String acme = owner.connection("x", "acme");

  /** Lines of a stream as they come. */
  private record Lines(InputStream body, List<String> all) implements AutoCloseable {
    static Lines of(Api api, String base, String lastEventId) throws Exception {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(base + "/api/v1/stream?board=true"))
              .header("Authorization", "Bearer " + api.token());
      if (lastEventId != null) {
        request.header("Last-Event-ID", lastEventId);
      }
      HttpResponse<InputStream> answer =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      Lines lines = new Lines(answer.body(), new CopyOnWriteArrayList<>());
      Thread.ofVirtual().start(lines::read);
      return lines;
    }

    private void read() {
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
        reader.lines().forEach(all::add);
      } catch (IOException | UncheckedIOException e) {
        // Cut off.
      }
    }

    void awaitLine(String text) {
      await()
          .atMost(SOON)
          .pollInterval(Duration.ofMillis(5))
          .untilAsserted(() -> assertThat(all).anyMatch(line -> line.contains(text)));
    }

    String lastId() {
      return all.stream()
          .filter(line -> line.startsWith("id: "))
          .reduce((_, last) -> last)
          .orElseThrow()
          .substring(4);
    }

    @Override
    public void close() throws IOException {
      body.close();
    }
  }

  private String says(String id) {
    Map<String, Object> message = new HashMap<>();
    message.put("connectionId", acme);
    message.put("externalId", id);
    message.put("author", Map.of("externalId", "ada", "handle", "ada"));
    message.put("body", "Message " + id);
    message.put("occurredAt", Instant.now().toString());
    return owner.post("/interactions", message).expect(202).body().get("id").asText();
  }

  private static double openStreams() throws Exception {
    return CLIENT
        .send(
            HttpRequest.newBuilder(
                    RunningSuite.shared().address("interactions").resolve("/prometheus"))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body()
        .lines()
        .filter(line -> line.startsWith("entente_live_streams"))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Test
  void aMessageIsOnTheScreenSoonAfterItsIntake() throws Exception {
    String gateway = RunningSuite.shared().address().toString();
    String position;
    try (Lines lines = Lines.of(owner, gateway, null)) {
      lines.awaitLine("event: ready");
      lines.awaitLine("\"open\":{\"count\":0");
      String id = says("m1");
      lines.awaitLine(id);
      lines.awaitLine("\"open\":{\"count\":1");
      // A sign of life comes though nothing happens, and says no less.
      position = lines.lastId();
      int known = lines.all().size();
      await().atMost(SOON).until(() -> lines.all().size() > known + 1);
      assertThat(lines.lastId()).isEqualTo(position);
    }
    await().atMost(SOON).until(() -> openStreams() == 0);
    String missed = says("m2");
    await()
        .atMost(SOON)
        .until(() -> owner.get("/conversations").body().toString().contains("Message m"));

    try (Lines lines = Lines.of(owner, gateway, position)) {
      lines.awaitLine(missed);
      assertThat(lines.all()).noneMatch(line -> line.contains("reset"));
      assertThat(lines.all().stream().filter(line -> line.contains(missed))).hasSize(1);
    }
  }
}
