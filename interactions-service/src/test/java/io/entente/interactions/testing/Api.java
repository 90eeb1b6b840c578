package io.entente.interactions.testing;

import io.entente.rest.Caller;
import io.entente.rest.Role;
import io.entente.rest.testing.TestKeys;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The public interface as one caller uses it. */
public record Api(URI server, Caller caller, ObjectMapper json) {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Argument<Map<String, Object>> OBJECT =
      Argument.mapOf(String.class, Object.class);

  public static Api of(Service service, UUID workspaceId, Role role) {
    Caller caller = new Caller(workspaceId, UUID.randomUUID(), "Ada Agent", role);
    return new Api(service.uri(), caller, service.bean(ObjectMapper.class));
  }

  public Api as(Role role) {
    return new Api(
        server,
        new Caller(caller.workspaceId(), UUID.randomUUID(), "Some " + role.code(), role),
        json);
  }

  /** What was answered. */
  public record Answer(int status, String text, HttpResponse<String> response, ObjectMapper json) {
    public Map<String, Object> body() {
      try {
        return json.readValue(text, OBJECT);
      } catch (IOException e) {
        throw new UncheckedIOException(text, e);
      }
    }

    public String string(String field) {
      return String.valueOf(body().get(field));
    }

    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> items() {
      return (List<Map<String, Object>>) body().get("items");
    }

    /** Pointers of the errors of a problem. */
    @SuppressWarnings("unchecked")
    public List<String> pointers() {
      return ((List<Map<String, Object>>) body().get("errors"))
          .stream().map(error -> String.valueOf(error.get("pointer"))).toList();
    }

    public String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }
  }

  public Answer get(String path) {
    return send("GET", path, null, Map.of());
  }

  public Answer post(String path, String body) {
    return send("POST", path, body, Map.of());
  }

  public Answer send(String method, String path, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path.startsWith("/") ? path : "/api/v1/" + path))
            .timeout(Duration.ofSeconds(60))
            .header("Authorization", "Bearer " + TestKeys.shared().token(caller))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", "application/json");
    }
    headers.forEach(request::setHeader);
    try {
      HttpResponse<String> response = CLIENT.send(request.build(), BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.body(), response, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A connection of that account on X; its id. */
  public String connect(String externalId) {
    return post(
            "connections",
            """
            {"channel": "x", "externalId": "%1$s", "name": "%1$s"}
            """
                .formatted(externalId))
        .string("id");
  }
}
