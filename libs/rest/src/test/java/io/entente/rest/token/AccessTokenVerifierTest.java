package io.entente.rest.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import io.entente.rest.Caller;
import io.entente.rest.Role;
import io.entente.rest.testing.TestKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/** A token that was found good stays good as long as its time and its key last, and no longer. */
class AccessTokenVerifierTest {
  private static final Instant NOW = Instant.parse("2026-05-01T08:00:00Z");
  private static final Caller ADA =
      new Caller(UUID.randomUUID(), UUID.randomUUID(), "Ada", Role.AGENT);

  private final RSAKey key = TestKeys.generated(0);
  private final Map<String, JWSVerifier> published = new ConcurrentHashMap<>();
  private final String token = new AccessTokenSigner(key).sign(ADA, NOW);
  private Instant now = NOW;
  private final AccessTokenVerifier verifier =
      new AccessTokenVerifier(
          id -> CompletableFuture.completedFuture(Optional.ofNullable(published.get(id))),
          new Clock() {
            @Override
            public Instant instant() {
              return now;
            }

            @Override
            public ZoneOffset getZone() {
              return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
              return this;
            }
          });

  AccessTokenVerifierTest() throws JOSEException {
    published.put(key.getKeyID(), new RSASSAVerifier(key.toRSAPublicKey()));
  }

  @Test
  void aKnownTokenEndsWithItsTime() {
    assertThat(caller(token)).contains(ADA);
    now = NOW.plus(AccessToken.LIFETIME);
    assertThat(caller(token)).contains(ADA);

    now = NOW.plus(AccessToken.LIFETIME).plus(Duration.ofMinutes(2));
    assertThat(caller(token)).isEmpty();
  }

  @Test
  void aKnownTokenEndsWithItsKey() {
    assertThat(caller(token)).contains(ADA);

    published.clear();

    assertThat(caller(token)).isEmpty();
  }

  @Test
  void aTokenThatWasRefusedIsNotKnown() {
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "A".repeat(342);

    assertThat(caller(forged)).isEmpty();
    assertThat(caller(token)).contains(ADA);
    assertThat(caller(forged)).isEmpty();
  }

  private Optional<Caller> caller(String text) {
    return verifier.verify(text).toCompletableFuture().join().map(VerifiedToken::caller);
  }
}
