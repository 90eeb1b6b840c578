package io.entente.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What people do most, done once through the public API; the {@link Training} records it. */
final class Rehearsal {
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final int ROUNDS = 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI address;
  private String token = "";

  Rehearsal(URI address) {
    this.address = address;
  }

  void run(String owner, String password) throws IOException, InterruptedException {
    token =
        field(
            "accessToken",
            post(
                "/api/v1/sessions",
                "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(owner, password)));
    String connection =
        field(
            "id",
            post(
                "/api/v1/connections",
                "{\"channel\":\"x\",\"externalId\":\"acme\",\"name\":\"Acme\"}"));
    for (int round = 0; round < ROUNDS; round++) {
      post("/api/v1/interactions", interaction(connection, "single-" + round));
      post("/api/v1/interactions", bulk(connection, round));
      String conversations = get("/api/v1/conversations?status=open&limit=20");
      work(field("id", conversations));
      get("/api/v1/contacts?limit=20");
      get("/api/v1/kpis/summary?from=2026-01-01&to=2026-12-31&zone=Europe/Paris&clock=calendar");
    }
    get("/");
    get("/health");
    get("/api/openapi.json");
  }

  private void work(String conversation) throws IOException, InterruptedException {
    if (!conversation.isEmpty()) {
      get("/api/v1/conversations/" + conversation);
      get("/api/v1/conversations/" + conversation + "/interactions?limit=20");
      post("/api/v1/conversations/" + conversation + "/replies", "{\"body\":\"On its way.\"}");
      post("/api/v1/conversations/" + conversation + "/resolution", "{}");
    }
  }

  private static String bulk(String connection, int round) {
    return IntStream.range(0, 100)
        .mapToObj(i -> interaction(connection, round + "-" + i))
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static String interaction(String connection, String id) {
    return """
    {"connectionId": "%s", "externalId": "%s", "kind": "post",
     "author": {"externalId": "author-%s", "handle": "ada"},
     "body": "Where is my parcel?", "occurredAt": "2026-11-02T09:00:00Z"}
    """
        .formatted(connection, id, id);
  }

  private String get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  private String post(String path, String json) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30));
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  /** An answer that is not the wished one makes the recording poorer, and nothing worse. */
  private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() >= 400) {
      LOG.warn("{} {}: {}", response.statusCode(), response.uri().getPath(), response.body());
    }
    return response.body();
  }

  private static String field(String name, String json) {
    Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"]+)\"").matcher(json);
    return matcher.find() ? matcher.group(1) : "";
  }
}
