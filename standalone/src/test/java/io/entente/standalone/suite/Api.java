package io.entente.standalone.suite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A caller of the public API, signed in to one workspace. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI address;
  private String token;
  private String workspace;
  private String[] headers = {};

  private Api(URI address) {
    this.address = address;
  }

  /** What came back. */
  public record Answer(int status, JsonNode body, Map<String, List<String>> headers) {
    public Answer expect(int expected) {
      assertThat(status).as("%s", body).isEqualTo(expected);
      return this;
    }

    /** The first value of a header; null if it is absent. */
    public String header(String name) {
      List<String> values = headers.get(name);
      return values == null ? null : values.getFirst();
    }
  }

  public static Api signedIn(URI address, String password) {
    return signedIn(address, password, null);
  }

  public static Api signedIn(URI address, String password, String workspace) {
    return signedIn(address, "owner@example.org", password, workspace);
  }

  public static Api signedIn(URI address, String email, String password, String workspace) {
    Api api = new Api(address);
    Map<String, String> credentials =
        workspace == null
            ? Map.of("email", email, "password", password)
            : Map.of("email", email, "password", password, "workspace", workspace);
    JsonNode session = api.post("/sessions", credentials).expect(201).body();
    api.token = session.get("accessToken").asText();
    api.workspace = session.get("workspace").get("slug").asText();
    return api;
  }

  /** Somebody who is not signed in, with whatever headers they make up. */
  public static Api anonymous(URI address, String... headers) {
    Api api = new Api(address);
    api.headers = headers;
    return api;
  }

  /** The same owner in a workspace that nobody has used before. */
  public Api inNewWorkspace(String name, String password) {
    String slug = post("/workspaces", Map.of("name", name)).expect(201).body().get("slug").asText();
    return signedIn(address, password, slug);
  }

  public String token() {
    return token;
  }

  /** The workspace's short name. */
  public String workspace() {
    return workspace;
  }

  /** The same caller at another replica, past the gateway. */
  public Api at(URI replica) {
    Api api = new Api(replica);
    api.token = token;
    api.workspace = workspace;
    return api;
  }

  /** Any call; a body only where there is one. */
  public Answer call(String method, String path, String body) {
    return send(
        request(path)
            .method(
                method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  /** What stands at another place than the API. */
  public Answer plain(String path) {
    return send(HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofMinutes(2)));
  }

  public JsonNode document(String path) {
    return plain(path).expect(200).body();
  }

  public Answer post(String path, Object body) {
    return send(request(path).POST(BodyPublishers.ofString(text(body))));
  }

  /** The same as often as it is sent. */
  public Answer postOnce(String path, Object body, String key) {
    return send(
        request(path).header("Idempotency-Key", key).POST(BodyPublishers.ofString(text(body))));
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** A connection of the workspace, by channel and the network's name for it. */
  public String connection(String channel, String externalId) {
    Answer answer =
        post(
            "/connections",
            Map.of("channel", channel, "externalId", externalId, "name", externalId));
    assertThat(answer.status()).as("%s", answer.body()).isIn(200, 201);
    return answer.body().get("id").asText();
  }

  public JsonNode summary(String query) {
    return get("/kpis/summary?" + query).expect(200).body();
  }

  /** Ids of all conversations; walks all pages. */
  public List<String> conversations() {
    return ofConversations(conversation -> conversation.get("id").asText());
  }

  /** The contact of each conversation's customer, null where there is none; walks all pages. */
  public List<String> contactsOfConversations() {
    return ofConversations(
        conversation -> conversation.get("customer").get("contactId").asText(null));
  }

  private List<String> ofConversations(Function<JsonNode, String> what) {
    List<String> found = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      JsonNode page =
          get("/conversations?status=all&sort=opened&limit=100" + cursor).expect(200).body();
      page.get("items").forEach(conversation -> found.add(what.apply(conversation)));
      cursor = page.get("next").isNull() ? null : "&cursor=" + page.get("next").asText();
    }
    return found;
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/api/v1" + path))
            .timeout(Duration.ofMinutes(2))
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, application/problem+json");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return token == null ? request : request.header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), body(response), response.headers().map());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Files are texts. */
  private static JsonNode body(HttpResponse<String> response) throws IOException {
    if (response.body().isBlank()) {
      return JSON.nullNode();
    }
    boolean isFile = response.headers().firstValue("Content-Disposition").isPresent();
    return isFile ? TextNode.valueOf(response.body()) : JSON.readTree(response.body());
  }

  private static String text(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
