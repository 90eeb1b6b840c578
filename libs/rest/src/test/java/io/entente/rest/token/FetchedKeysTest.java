package io.entente.rest.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSVerifier;
import io.entente.rest.Unavailable;
import io.entente.rest.testing.TestKeys;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FetchedKeysTest {
  private final TestKeys published = new TestKeys();
  private final SetClock clock = new SetClock();
  private final FetchedKeys keys = new FetchedKeys(URI.create(published.url()), clock);

  private static final class SetClock extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }
  }

  @AfterEach
  void stop() {
    keys.close();
    published.close();
  }

  @Test
  void keysAreFetchedOnce() {
    for (int i = 0; i < 10; i++) {
      assertThat(find(published.newest().getKeyID())).isPresent();
    }

    assertThat(published.fetches()).isEqualTo(1);
  }

  @Test
  void aNewKeyIsFetchedWhenATokenNamesIt() {
    find(published.newest().getKeyID());
    String rotated = published.rotate().getKeyID();
    clock.pass(FetchedKeys.PAUSE.plusMillis(1));

    assertThat(find(rotated)).isPresent();
    assertThat(published.fetches()).isEqualTo(2);
  }

  @Test
  void unknownKeysCauseFewCalls() {
    find(published.newest().getKeyID());
    for (int i = 0; i < 1_000; i++) {
      clock.pass(Duration.ofMillis(10));
      assertThat(find("a".repeat(39) + String.format("%04d", i))).isEmpty();
    }

    assertThat(published.fetches()).isBetween(5, 6);
  }

  @Test
  void knownKeysVerifyWhileTheGatewayIsAway() {
    String known = published.newest().getKeyID();
    find(known);
    published.close();
    clock.pass(Duration.ofHours(3));

    for (int i = 0; i < 5; i++) {
      clock.pass(FetchedKeys.PAUSE.plusMillis(1));
      assertThat(find(known)).isPresent();
      assertThat(find("b".repeat(43))).isEmpty();
    }
  }

  @Test
  void aWithdrawnKeyIsForgotten() {
    String first = published.newest().getKeyID();
    find(first);
    published.replace();
    clock.pass(FetchedKeys.AGE.plusSeconds(1));

    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> {
          clock.pass(FetchedKeys.PAUSE.plusMillis(1));
          assertThat(find(first)).isEmpty();
        });
  }

  @Test
  void withoutAnyKeyNobodyIsCalledUnknown() {
    published.close();

    assertThatThrownBy(() -> find(published.newest().getKeyID()))
        .hasRootCauseInstanceOf(Unavailable.class);
  }

  private Optional<JWSVerifier> find(String id) {
    return keys.find(id).toCompletableFuture().join();
  }
}
