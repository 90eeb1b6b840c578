package io.entente.rest.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import io.entente.rest.Unavailable;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that the gateway publishes, at {@code entente.jwks.url}. They are kept, so that requests
 * are verified while the gateway is away, fetched again when a token names an unknown one (once in
 * {@link #PAUSE} at most, whatever is asked), and behind a request when they are {@link #AGE} old,
 * so that a withdrawn key is forgotten.
 */
@Singleton
@Requires(missingBeans = VerificationKeys.class)
final class FetchedKeys implements VerificationKeys {
  static final Duration PAUSE = Duration.ofSeconds(2);
  static final Duration AGE = Duration.ofMinutes(5);

  private static final Logger LOG = LoggerFactory.getLogger(FetchedKeys.class);
  private static final Duration TIMEOUT = Duration.ofSeconds(3);

  private final URI address;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(TIMEOUT).version(HttpClient.Version.HTTP_1_1).build();

  private volatile @Nullable Keys keys;
  private @Nullable CompletableFuture<Keys> fetch;
  private Instant asked = Instant.MIN;

  private record Keys(Map<String, JWSVerifier> verifiers, Instant at) {
    Optional<JWSVerifier> find(String id) {
      return Optional.ofNullable(verifiers.get(id));
    }
  }

  FetchedKeys(
      @Value("${entente.jwks.url:`http://127.0.0.1:8080/api/v1/keys`}") URI address, Clock clock) {
    this.address = address;
    this.clock = clock;
  }

  @Override
  public CompletionStage<Optional<JWSVerifier>> find(String id) {
    Keys known = keys;
    if (known == null || !known.verifiers().containsKey(id)) {
      return fetch().thenApply(fetched -> fetched.find(id));
    }
    if (known.at().plus(AGE).isBefore(clock.instant())) {
      CompletableFuture<Keys> _ = fetch();
    }
    return CompletableFuture.completedFuture(known.find(id));
  }

  /** The keys as the gateway has them, or those at hand if it was asked a moment ago. */
  private synchronized CompletableFuture<Keys> fetch() {
    if (fetch != null && (!fetch.isDone() || asked.plus(PAUSE).isAfter(clock.instant()))) {
      return fetch;
    }
    asked = clock.instant();
    HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
    fetch =
        client
            .sendAsync(request, HttpResponse.BodyHandlers.ofString())
            .thenApply(this::read)
            .exceptionally(this::lastKnown);
    return fetch;
  }

  private Keys read(HttpResponse<String> answer) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("status " + answer.statusCode());
    }
    try {
      Map<String, JWSVerifier> verifiers = new HashMap<>();
      for (JWK key : JWKSet.parse(answer.body()).getKeys()) {
        if (key instanceof RSAKey rsa) {
          verifiers.put(rsa.computeThumbprint().toString(), new RSASSAVerifier(rsa));
        }
      }
      Keys read = new Keys(Map.copyOf(verifiers), clock.instant());
      keys = read;
      return read;
    } catch (ParseException | JOSEException e) {
      throw new IllegalStateException("not a set of keys", e);
    }
  }

  private Keys lastKnown(Throwable failure) {
    LOG.warn("The keys at {} can't be fetched: {}", address, failure.toString());
    Keys known = keys;
    if (known == null) {
      throw new Unavailable("The keys that tokens are verified with can't be fetched.", PAUSE);
    }
    return known;
  }

  @PreDestroy
  void close() {
    client.shutdownNow();
  }
}
