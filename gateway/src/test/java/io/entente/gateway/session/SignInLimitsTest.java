package io.entente.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.entente.gateway.SetClock;
import io.entente.rest.TooManyRequests;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInLimitsTest {
  private static final String OWNER = "owner@example.org";
  private static final Duration PERIOD = Duration.ofHours(1);

  private final SetClock clock = new SetClock();
  private final SignInLimits limits =
      new SignInLimits(new SignInSettings(10, 50, PERIOD, Duration.ofMinutes(15)), clock);

  SignInLimitsTest() {
    clock.stop();
  }

  @Test
  void theWaitDoublesUpToItsBound() {
    FailureCounts counts = new FailureCounts(3, PERIOD, Duration.ofMinutes(1), clock);
    counts.begin(OWNER);
    counts.begin(OWNER);
    List<Long> waits = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      counts.begin(OWNER);
      Duration wait = wait(() -> counts.begin(OWNER));
      waits.add(wait.toSeconds());
      clock.pass(wait);
    }

    assertThat(waits).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
  }

  @Test
  void anAttemptThatIsRefusedMakesNobodyWaitLonger() {
    FailureCounts counts = new FailureCounts(1, PERIOD, Duration.ofMinutes(1), clock);
    counts.begin(OWNER);
    for (int i = 0; i < 100; i++) {
      assertThat(wait(() -> counts.begin(OWNER))).isEqualTo(Duration.ofSeconds(1));
    }
    clock.pass(Duration.ofSeconds(1));

    counts.begin(OWNER);
  }

  @Test
  void failuresAreForgottenOneByOne() {
    FailureCounts counts = new FailureCounts(4, PERIOD, Duration.ofMinutes(1), clock);
    for (int i = 0; i < 4; i++) {
      counts.begin(OWNER);
    }
    clock.pass(PERIOD.dividedBy(4));
    counts.begin(OWNER);
    assertThat(wait(() -> counts.begin(OWNER))).isEqualTo(Duration.ofSeconds(1));
    clock.pass(PERIOD.multipliedBy(2));

    for (int i = 0; i < 4; i++) {
      counts.begin(OWNER);
    }
    assertThat(wait(() -> counts.begin(OWNER))).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void whatWasNoFailureLeavesNothingBehind() {
    FailureCounts counts = new FailureCounts(2, PERIOD, Duration.ofMinutes(1), clock);
    for (int i = 0; i < 10; i++) {
      counts.begin(OWNER).undo();
    }
    FailureCounts.Attempt good = counts.begin(OWNER);
    counts.begin(OWNER);
    good.undo();

    assertThat(wait(() -> counts.begin(OWNER))).isEqualTo(Duration.ofSeconds(1));
    clock.pass(Duration.ofSeconds(1));
    counts.begin(OWNER);
  }

  @Test
  void aClockThatIsSetBackLocksNobodyOut() {
    FailureCounts counts = new FailureCounts(1, PERIOD, Duration.ofMinutes(1), clock);
    counts.begin(OWNER);
    clock.pass(Duration.ofDays(-300));

    assertThat(wait(() -> counts.begin(OWNER))).isEqualTo(Duration.ofMinutes(1));
  }

  @Test
  void thereIsAnEndToWhatIsRemembered() {
    FailureCounts counts = new FailureCounts(1, PERIOD, Duration.ofMinutes(1), clock);
    for (int i = 0; i < 2 * FailureCounts.MOST_KEYS; i++) {
      counts.begin("guess" + i + "@example.org");
    }
    assertThat(counts.size()).isLessThanOrEqualTo(FailureCounts.MOST_KEYS);
    clock.pass(Duration.ofDays(2));

    await().atMost(Duration.ofMinutes(2)).until(() -> counts.size() == 0);
  }

  @Test
  void whoGuessesWithoutEndFromOneAddressKeepsNobodyOut() {
    int longest = longestWaitOfTheOwner(1);

    assertThat(longest).as("seconds").isBetween(1, 300);
  }

  @Test
  void aBrowserThatIsKnownWaitsForNoStranger() {
    for (int address = 0; address < 1_000; address++) {
      guess("192.0.2." + address);
    }
    assertThatThrownBy(() -> limits.take(OWNER, new Origin("198.51.100.1", null)))
        .isInstanceOf(TooManyRequests.class);

    limits.take(OWNER, new Origin("198.51.100.1", "known"));
  }

  @Test
  void aBrowserThatIsKnownGuessesNoMoreThanOthers() {
    Origin known = new Origin("198.51.100.1", "known");
    for (int i = 0; i < 10; i++) {
      limits.take(OWNER, known);
    }

    assertThat(wait(() -> limits.take(OWNER, known))).isEqualTo(Duration.ofSeconds(1));
  }

  @Test
  void manyAccountsFromOneAddressWaitForThatAddress() {
    for (int i = 0; i < 50; i++) {
      limits.take("ada" + i + "@example.org", new Origin("192.0.2.1", null));
    }

    assertThat(wait(() -> limits.take("grace@example.org", new Origin("192.0.2.1", null))))
        .isEqualTo(Duration.ofSeconds(1));
    limits.take("grace@example.org", new Origin("192.0.2.2", null));
  }

  /**
   * The owner begins again and again to sign in from a browser that is not known; every second,
   * always a moment before, those addresses guess.
   */
  private int longestWaitOfTheOwner(int addresses) {
    int longest = 0;
    int waiting = 0;
    for (int second = 0; second < 24 * 3600; second++) {
      for (int address = 0; address < addresses; address++) {
        guess("192.0.2." + address);
      }
      try {
        limits.take(OWNER, new Origin("198.51.100.1", null)).giveBack();
        waiting = 0;
      } catch (TooManyRequests e) {
        longest = Math.max(longest, ++waiting);
      }
      clock.pass(Duration.ofSeconds(1));
    }
    return longest;
  }

  private void guess(String network) {
    try {
      limits.take(OWNER, new Origin(network, null));
    } catch (TooManyRequests e) {
      // has to wait
    }
  }

  private static Duration wait(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
    return catchThrowableOfType(TooManyRequests.class, attempt).retryAfter().orElseThrow();
  }
}
