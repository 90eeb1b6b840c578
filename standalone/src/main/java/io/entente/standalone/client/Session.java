package io.entente.standalone.client;

import io.micronaut.json.tree.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member who is signed in, and stays so for as long as an import takes. */
public final class Session {
  /** So much before its end a token is renewed. */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private static final String SESSIONS = "/api/v1/sessions";
  private static final int UNAUTHENTICATED = 401;

  private final Http http;
  private final Credentials credentials;
  private final Clock clock;
  private Tokens tokens;
  private Instant renewAt;

  /**
   * Who signs in.
   *
   * @param workspace slug; null for the member's own
   */
  public record Credentials(String email, String password, @Nullable String workspace) {
    JsonNode json() {
      return ApiJson.object("email", email, "password", password, "workspace", workspace);
    }
  }

  private record Tokens(String accessToken, String refreshToken, Duration lifetime) {
    static Tokens of(Answer answer) {
      try {
        Duration lifetime = Duration.ofSeconds(Long.parseLong(answer.text("expiresIn")));
        return new Tokens(answer.text("accessToken"), answer.text("refreshToken"), lifetime);
      } catch (NumberFormatException e) {
        throw new CallFailure("The server says not how long its tokens live.", e);
      }
    }
  }

  private Session(Http http, Credentials credentials, Clock clock, Tokens tokens) {
    this.http = http;
    this.credentials = credentials;
    this.clock = clock;
    this.tokens = tokens;
    this.renewAt = renewAt(clock, tokens);
  }

  /**
   * Signs in.
   *
   * @throws CallFailure if the server refuses
   */
  public static Session open(Http http, Credentials credentials, Clock clock) {
    Answer answer = http.sendFirst(signingIn(credentials));
    return new Session(http, credentials, clock, tokens(credentials, answer));
  }

  /** Posts as this member. */
  public Answer post(String path, JsonNode body) {
    return call("POST", path, body, null);
  }

  public Answer get(String path) {
    return call("GET", path, null, null);
  }

  /**
   * Any call as this member.
   *
   * @param body null for none
   * @param idempotencyKey null for none
   */
  public Answer call(
      String method, String path, @Nullable JsonNode body, @Nullable String idempotencyKey) {
    byte @Nullable [] json = body == null ? null : ApiJson.write(body);
    Http.Request request = new Http.Request(method, path, json, Http.JSON, null, idempotencyKey);
    String token = token(null);
    Answer answer = http.send(request.with(token));
    return answer.status() == UNAUTHENTICATED ? http.send(request.with(token(token))) : answer;
  }

  /** Of something that is to be asked for more than once. */
  public Patience.Tries tries() {
    return http.tries();
  }

  /**
   * A token that is good.
   *
   * @param refused one that is not, though it should be; null if none
   */
  private synchronized String token(@Nullable String refused) {
    if (tokens.accessToken().equals(refused) || clock.instant().isAfter(renewAt)) {
      Answer renewed =
          http.send(
              Http.Request.post(
                  "/api/v1/tokens",
                  ApiJson.write(ApiJson.object("refreshToken", tokens.refreshToken()))));
      tokens = renewed.isSuccess() ? Tokens.of(renewed) : signIn(http, credentials);
      renewAt = renewAt(clock, tokens);
    }
    return tokens.accessToken();
  }

  private static Http.Request signingIn(Credentials credentials) {
    return Http.Request.post(SESSIONS, ApiJson.write(credentials.json()));
  }

  private static Tokens signIn(Http http, Credentials credentials) {
    Answer answer = http.send(signingIn(credentials));
    return tokens(credentials, answer);
  }

  private static Tokens tokens(Credentials credentials, Answer answer) {
    if (!answer.isSuccess()) {
      throw new CallFailure(
          "Signing in as " + credentials.email() + " is refused: " + answer.reason());
    }
    return Tokens.of(answer);
  }

  private static Instant renewAt(Clock clock, Tokens tokens) {
    Duration lifetime = tokens.lifetime();
    Duration margin = lifetime.dividedBy(2).compareTo(MARGIN) < 0 ? lifetime.dividedBy(2) : MARGIN;
    return clock.instant().plus(lifetime).minus(margin);
  }
}
