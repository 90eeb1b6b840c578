package io.entente.contacts;

import io.entente.rest.Role;
import io.entente.rest.testing.TestKeys;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The service's API as a member of one workspace calls it. */
public final class Api {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI address = RunningContacts.shared().address();
  private final String token;

  public Api(UUID workspaceId, Role role) {
    this.token = TestKeys.shared().token(workspaceId, role);
  }

  /** What the service said. */
  public record Answer(int status, String etag, JsonNode body) {
    public List<JsonNode> items() {
      List<JsonNode> items = new ArrayList<>();
      body.get("items").values().forEach(items::add);
      return items;
    }

    public List<String> each(String field) {
      return items().stream().map(item -> item.get(field).coerceStringValue()).toList();
    }

    public String text(String field) {
      return body.get(field).coerceStringValue();
    }
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer post(String path, String json, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public Answer patch(String path, String json, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(json));
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public Answer delete(String path, String... headers) {
    HttpRequest.Builder request = request(path).DELETE();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** A call with a JSON body. */
  public Answer call(String method, String path, String json) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json)));
  }

  /** The answer as text, whatever it is. */
  public String text(String path) {
    try {
      return CLIENT.send(request(path).GET().build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      JsonMapper json = RunningContacts.shared().bean(JsonMapper.class);
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("ETag").orElse(""),
          response.body().length == 0
              ? JsonNode.nullNode()
              : json.readValue(response.body(), Argument.of(JsonNode.class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
