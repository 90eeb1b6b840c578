package io.entente.standalone.imports;

import io.micronaut.json.tree.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member who is signed in, and stays so for as long as an import takes. */
final class Session {
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
  record Credentials(String email, String password, @Nullable String workspace) {
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
        throw new ImportFailure("The server says not how long its tokens live.", e);
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
   * @throws ImportFailure if the server refuses
   */
  static Session open(Http http, Credentials credentials, Clock clock) {
    Answer answer = http.postFirst(SESSIONS, ApiJson.write(credentials.json()));
    return new Session(http, credentials, clock, tokens(credentials, answer));
  }

  /** Posts as this member. */
  Answer post(String path, JsonNode body) {
    byte[] json = ApiJson.write(body);
    String token = token(null);
    Answer answer = http.post(path, json, token);
    return answer.status() == UNAUTHENTICATED ? http.post(path, json, token(token)) : answer;
  }

  /** Of something that is to be asked for more than once. */
  Patience.Tries tries() {
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
          http.post(
              "/api/v1/tokens",
              ApiJson.write(ApiJson.object("refreshToken", tokens.refreshToken())),
              null);
      tokens = renewed.isSuccess() ? Tokens.of(renewed) : signIn(http, credentials);
      renewAt = renewAt(clock, tokens);
    }
    return tokens.accessToken();
  }

  private static Tokens signIn(Http http, Credentials credentials) {
    Answer answer = http.post(SESSIONS, ApiJson.write(credentials.json()), null);
    return tokens(credentials, answer);
  }

  private static Tokens tokens(Credentials credentials, Answer answer) {
    if (!answer.isSuccess()) {
      throw new ImportFailure(
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
