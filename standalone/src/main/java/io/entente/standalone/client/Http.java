package io.entente.standalone.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Sends JSON, and sends it again while the server is away or busy. */
public final class Http implements AutoCloseable {
  static final String JSON = "application/json";

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private final URI server;
  private final Patience patience;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  public Http(URI server, Patience patience) {
    this.server = server;
    this.patience = patience;
  }

  /**
   * What is asked of the server.
   *
   * @param body null for none
   * @param contentType of the body
   * @param token null for nobody's
   * @param idempotencyKey null for none
   */
  @SuppressWarnings("ArrayRecordComponent")
  record Request(
      String method,
      String path,
      byte @Nullable [] body,
      String contentType,
      @Nullable String token,
      @Nullable String idempotencyKey) {
    static Request post(String path, byte[] body) {
      return new Request("POST", path, body, JSON, null, null);
    }

    Request with(String anyToken) {
      return new Request(method, path, body, contentType, anyToken, idempotencyKey);
    }
  }

  /** Sends a form as a page of the server does, without an account. */
  public Answer form(String path, String fields) {
    byte[] body = fields.getBytes(StandardCharsets.UTF_8);
    return send(new Request("POST", path, body, "application/x-www-form-urlencoded", null, null));
  }

  /**
   * The server's answer, whatever it is, once there is one that lasts.
   *
   * @throws CallFailure if the server stayed away or busy for too long
   */
  Answer send(Request request) {
    return send(request, false);
  }

  /**
   * The same for the first request of all: where nothing listens then, nothing is waited for.
   *
   * @throws CallFailure if nothing listens, too
   */
  Answer sendFirst(Request request) {
    return send(request, true);
  }

  private Answer send(Request request, boolean first) {
    HttpRequest built = built(request);
    Patience.Tries tries = patience.begin();
    while (true) {
      try {
        Answer answer = answer(client.send(built, HttpResponse.BodyHandlers.ofString()));
        if (!answer.isForTheMoment()) {
          return answer;
        }
        tries.pause(answer.retryAfter(), answer.reason());
      } catch (IOException e) {
        if (first && e instanceof ConnectException) {
          throw new CallFailure(
              "Nothing answers at " + server + ". Is ./entente up running? Another port: --port",
              e);
        }
        tries.pause(null, server + " can't be reached (" + e + ")");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CallFailure("Interrupted", e);
      }
    }
  }

  private HttpRequest built(Request request) {
    HttpRequest.Builder builder =
        HttpRequest.newBuilder(server.resolve(request.path()))
            .timeout(TIMEOUT)
            .header("Accept", "application/json, application/problem+json")
            .header("Accept-Language", "en");
    if (request.token() != null) {
      builder.header("Authorization", "Bearer " + request.token());
    }
    if (request.idempotencyKey() != null) {
      builder.header("Idempotency-Key", request.idempotencyKey());
    }
    byte[] body = request.body();
    if (body == null) {
      return builder.method(request.method(), BodyPublishers.noBody()).build();
    }
    return builder
        .header("Content-Type", request.contentType())
        .method(request.method(), BodyPublishers.ofByteArray(body))
        .build();
  }

  Patience.Tries tries() {
    return patience.begin();
  }

  private static Answer answer(HttpResponse<String> response) {
    @Nullable Duration retryAfter =
        response
            .headers()
            .firstValue("Retry-After")
            .filter(value -> value.matches("[0-9]{1,4}"))
            .map(value -> Duration.ofSeconds(Long.parseLong(value)))
            .orElse(null);
    return new Answer(response.statusCode(), ApiJson.read(response.body()), retryAfter);
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
