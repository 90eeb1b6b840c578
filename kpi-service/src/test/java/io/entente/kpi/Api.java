package io.entente.kpi;

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

/** The service's API as a member of one workspace calls it. */
public final class Api {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private final URI address = RunningKpi.shared().address();
  private final String token;

  public Api(UUID workspaceId, Role role) {
    this.token = TestKeys.shared().token(workspaceId, role);
  }

  /** What the service said. */
  public record Answer(int status, JsonNode body) {
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

  public Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + token);
  }

  private static Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
      JsonMapper json = RunningKpi.shared().bean(JsonMapper.class);
      return new Answer(
          response.statusCode(), json.readValue(response.body(), Argument.of(JsonNode.class)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
