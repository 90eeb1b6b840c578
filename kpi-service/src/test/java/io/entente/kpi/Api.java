package io.entente.kpi;

import io.entente.rest.Caller;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The service's API as a member of one workspace calls it. */
public final class Api {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI address = RunningKpi.shared().address();
  private final String token;

  public Api(UUID workspaceId, Role role) {
    this.token = TestKeys.shared().token(workspaceId, role);
  }

  /** As a member who is known. */
  public Api(Caller caller) {
    this.token = TestKeys.shared().token(caller);
  }

  /** What the service said. */
  public record Answer(int status, JsonNode body, @Nullable String tag) {
    public String text(String field) {
      return body.get(field).coerceStringValue();
    }

    /** The problem's pointers and what they say, a line each. */
    public String errors() {
      StringBuilder errors = new StringBuilder();
      for (JsonNode error : body.get("errors").values()) {
        errors
            .append(error.get("pointer").getStringValue())
            .append(' ')
            .append(error.get("detail").getStringValue())
            .append('\n');
      }
      return errors.toString();
    }

    /** A metric of a summary. */
    public JsonNode metric(String id) {
      for (JsonNode metric : body.get("metrics").values()) {
        if (metric.get("id").getStringValue().equals(id)) {
          return metric;
        }
      }
      throw new AssertionError("No metric " + id);
    }
  }

  public Answer get(String path, String... headers) {
    HttpRequest.Builder request = request(path).GET();
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  /** An answer that is no JSON. */
  public HttpResponse<byte[]> file(String path, String... headers) {
    HttpRequest.Builder request = request(path).GET();
    return bytes(headers.length == 0 ? request : request.headers(headers));
  }

  public Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  /** With a body of JSON, by any method; without one if it is empty. */
  public Answer send(String method, String path, String json, String... headers) {
    HttpRequest.Builder request = request(path).method(method, BodyPublishers.ofString(json));
    if (!json.isEmpty()) {
      request.header("Content-Type", "application/json");
    }
    return send(headers.length == 0 ? request : request.headers(headers));
  }

  public int delete(String path) {
    return bytes(request(path).DELETE()).statusCode();
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    HttpResponse<byte[]> response = bytes(request);
    try {
      JsonMapper json = RunningKpi.shared().bean(JsonMapper.class);
      byte[] body = response.body();
      return new Answer(
          response.statusCode(),
          body.length == 0
              ? JsonNode.nullNode()
              : json.readValue(body, Argument.of(JsonNode.class)),
          response.headers().firstValue("ETag").orElse(null));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static HttpResponse<byte[]> bytes(HttpRequest.Builder request) {
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
