package io.entente.contacts.messages;

import io.entente.rest.Unavailable;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks interactions-service, with the token of the member who asks, so that it decides by itself
 * what the member may see.
 */
@Singleton
public final class PersonalMessages {
  private static final Logger LOG = LoggerFactory.getLogger(PersonalMessages.class);
  private static final String PATH = "/internal/personal-messages";
  private static final Duration CONNECT = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Argument<Map<String, Long>> COUNTS =
      Argument.mapOf(String.class, Long.class);

  private final URI address;
  private final ObjectMapper json;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(CONNECT).version(HttpClient.Version.HTTP_1_1).build();

  PersonalMessages(
      @Value("${entente.upstreams.interactions:`http://127.0.0.1:8082`}") URI address,
      ObjectMapper json) {
    this.address = address;
    this.json = json;
  }

  /**
   * How many there are, by kinds.
   *
   * @param authorization the header with which the member came
   * @throws Unavailable if interactions-service can't be asked
   */
  public Map<String, Long> count(String authorization, Collection<UUID> identityIds) {
    try (InputStream body = ask(PATH + "/count", authorization, identityIds)) {
      Map<String, Long> counts = json.readValue(body, COUNTS);
      return counts == null ? Map.of() : counts;
    } catch (IOException e) {
      throw away(e);
    }
  }

  /**
   * The messages, a JSON document a line, as they come: to be closed. Those of one conversation
   * stand together.
   *
   * @param authorization the header with which the member came
   * @throws Unavailable if interactions-service can't be asked
   */
  public BufferedReader open(String authorization, Collection<UUID> identityIds) {
    try {
      return new BufferedReader(
          new InputStreamReader(ask(PATH, authorization, identityIds), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw away(e);
    }
  }

  private InputStream ask(String path, String authorization, Collection<UUID> identityIds)
      throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(address.resolve(path))
            .timeout(PATIENCE)
            .header("Authorization", authorization)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofByteArray(
                    json.writeValueAsBytes(new AskedPerson(List.copyOf(identityIds)))))
            .build();
    try {
      HttpResponse<InputStream> answer = client.send(request, BodyHandlers.ofInputStream());
      if (answer.statusCode() != 200) {
        answer.body().close();
        throw new IOException("status " + answer.statusCode());
      }
      return answer.body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private static Unavailable away(IOException cause) {
    LOG.warn("Messages can't be asked for at interactions-service: {}", cause.toString());
    return new Unavailable("The person's messages can't be read now.", RETRY);
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }
}
