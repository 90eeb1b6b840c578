package io.entente.rest.member;

import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Unavailable;
import io.micronaut.context.annotation.Value;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpHeaders;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the gateway whether somebody is a member, in the name of who wants to know it. It tells its
 * members where it tells its keys.
 */
@Singleton
public final class AskMembers {
  private static final Logger LOG = LoggerFactory.getLogger(AskMembers.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final int FOUND = 200;
  private static final int UNKNOWN = 404;

  private final URI members;
  private final JsonMapper json;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(TIMEOUT).version(HttpClient.Version.HTTP_1_1).build();

  AskMembers(
      @Value("${entente.jwks.url:`http://127.0.0.1:8080/api/v1/keys`}") URI keys, JsonMapper json) {
    this.members = keys.resolve("members/");
    this.json = json;
  }

  /**
   * Sees that somebody is a member of the caller's workspace. Callers themselves are, and nobody is
   * asked.
   *
   * @param authorization as the caller sent it
   * @param memberId null for nobody, who is not looked for
   * @param pointer where the id stands in the request
   * @throws InvalidRequest if there is no such member
   * @throws Unavailable if the gateway does not say
   */
  public void check(Caller caller, String authorization, @Nullable UUID memberId, String pointer) {
    if (memberId == null || memberId.equals(caller.memberId())) {
      return;
    }
    known(authorization, memberId, pointer);
  }

  /**
   * The mail address that a member signs in with.
   *
   * @param authorization as the caller sent it
   * @param pointer where the id stands in the request
   * @throws InvalidRequest if there is no such member
   * @throws Unavailable if the gateway does not say
   */
  public String address(String authorization, UUID memberId, String pointer) {
    try {
      JsonNode member =
          json.readValue(
              known(authorization, memberId, pointer).body(), Argument.of(JsonNode.class));
      JsonNode address = member == null ? null : member.get("email");
      if (address == null || !address.isString()) {
        throw silent();
      }
      return address.getStringValue();
    } catch (IOException e) {
      LOG.warn("What the gateway says of a member can't be read: {}", e.toString());
      throw silent();
    }
  }

  private HttpResponse<byte[]> known(String authorization, UUID memberId, String pointer) {
    HttpResponse<byte[]> answer = ask(authorization, memberId);
    if (answer.statusCode() == UNKNOWN) {
      throw new InvalidRequest(pointer, "is no member of this workspace");
    }
    if (answer.statusCode() != FOUND) {
      LOG.warn("Asked who is a member, the gateway answered with status {}", answer.statusCode());
      throw silent();
    }
    return answer;
  }

  private HttpResponse<byte[]> ask(String authorization, UUID memberId) {
    HttpRequest request =
        HttpRequest.newBuilder(members.resolve(memberId.toString()))
            .timeout(TIMEOUT)
            .header(HttpHeaders.AUTHORIZATION, authorization)
            .build();
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      LOG.warn("Nobody at {} says who is a member: {}", members, e.toString());
      throw silent();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw silent();
    }
  }

  private static Unavailable silent() {
    return new Unavailable("The gateway does not say just now who is a member.", RETRY);
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }
}
