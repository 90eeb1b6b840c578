package io.entente.standalone.imports;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Posts JSON, and posts it again while the server is away or busy. */
final class Http implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration TIMEOUT = Duration.ofMinutes(1);

  private final URI server;
  private final Patience patience;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .build();

  Http(URI server, Patience patience) {
    this.server = server;
    this.patience = patience;
  }

  /**
   * The server's answer, whatever it is, once there is one that lasts.
   *
   * @throws ImportFailure if the server stayed away or busy for too long
   */
  Answer post(String path, byte[] body, @Nullable String token) {
    return post(path, body, token, false);
  }

  /**
   * The same for the first request of all: where nothing listens then, nothing is waited for.
   *
   * @throws ImportFailure if nothing listens, too
   */
  Answer postFirst(String path, byte[] body) {
    return post(path, body, null, true);
  }

  private Answer post(String path, byte[] body, @Nullable String token, boolean first) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(path))
            .timeout(TIMEOUT)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json, application/problem+json")
            .header("Accept-Language", "en")
            .POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    HttpRequest built = request.build();
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
          throw new ImportFailure(
              "Nothing answers at " + server + ". Is ./entente up running? Another port: --port",
              e);
        }
        tries.pause(null, server + " can't be reached (" + e + ")");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new ImportFailure("Interrupted", e);
      }
    }
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
