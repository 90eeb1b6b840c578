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
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the gateway whether somebody is a member, and whether there is a team, in the name of who
 * wants to know it. It tells its members, and leads to teams, where it tells its keys.
 */
@Singleton
public final class AskMembers {
  private static final Logger LOG = LoggerFactory.getLogger(AskMembers.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(3);
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final int FOUND = 200;
  private static final int UNKNOWN = 404;

  private final URI members;
  private final URI teams;
  private final JsonMapper json;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(TIMEOUT).version(HttpClient.Version.HTTP_1_1).build();

  AskMembers(
      @Value("${entente.jwks.url:`http://127.0.0.1:8080/api/v1/keys`}") URI keys, JsonMapper json) {
    this.members = keys.resolve("members/");
    this.teams = keys.resolve("teams");
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

  /**
   * Sees that a team is one of the caller's workspace; those that are retired are.
   *
   * @param authorization as the caller sent it
   * @param pointer where the id stands in the request
   * @throws InvalidRequest if there is no such team
   * @throws Unavailable if nobody says which there are
   */
  public void checkTeam(String authorization, UUID teamId, String pointer) {
    HttpResponse<byte[]> answer = ask(teams, authorization);
    if (answer.statusCode() != FOUND) {
      LOG.warn("Asked for the teams, the gateway answered with status {}", answer.statusCode());
      throw silent();
    }
    if (!ids(answer.body()).contains(teamId.toString())) {
      throw new InvalidRequest(pointer, "is no team of this workspace");
    }
  }

  private Set<String> ids(byte[] list) {
    Set<String> ids = new HashSet<>();
    try {
      JsonNode read = json.readValue(list, Argument.of(JsonNode.class));
      JsonNode items = read == null ? null : read.get("items");
      if (items == null) {
        throw silent();
      }
      items
          .values()
          .forEach(item -> {
            JsonNode id = item.get("id");
            if (id != null) {
              ids.add(id.coerceStringValue());
            }
          });
      return ids;
    } catch (IOException e) {
      LOG.warn("What the gateway says of the teams can't be read: {}", e.toString());
      throw silent();
    }
  }

  private HttpResponse<byte[]> known(String authorization, UUID memberId, String pointer) {
    HttpResponse<byte[]> answer = ask(members.resolve(memberId.toString()), authorization);
    if (answer.statusCode() == UNKNOWN) {
      throw new InvalidRequest(pointer, "is no member of this workspace");
    }
    if (answer.statusCode() != FOUND) {
      LOG.warn("Asked who is a member, the gateway answered with status {}", answer.statusCode());
      throw silent();
    }
    return answer;
  }

  private HttpResponse<byte[]> ask(URI address, String authorization) {
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .timeout(TIMEOUT)
            .header(HttpHeaders.AUTHORIZATION, authorization)
            .build();
    try {
      return client.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      LOG.warn("Nobody answers at {}: {}", address, e.toString());
      throw silent();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw silent();
    }
  }

  private static Unavailable silent() {
    return new Unavailable(
        "The gateway does not say just now who is a member or what a team.", RETRY);
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }
}
