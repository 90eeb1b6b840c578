package io.entente.gateway.session;

import io.entente.rest.TooManyRequests;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * Bounds guessing at links whose secret is all that whoever follows them shows: each address may
 * follow {@value #MOST} in an hour that lead nowhere.
 */
@Singleton
public final class LinkGuesses {
  private static final int MOST = 50;
  private static final Duration PERIOD = Duration.ofHours(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  private final FailureCounts addresses;

  LinkGuesses(Clock clock) {
    this.addresses = new FailureCounts(MOST, PERIOD, LONGEST_WAIT, clock);
  }

  /**
   * Begins to follow a link.
   *
   * @param network of the caller, as far as one party has it to itself
   * @return to be run if it led somewhere, or it is not the caller's fault that it did not
   * @throws TooManyRequests if too many led nowhere
   */
  public Runnable begin(String network) {
    try {
      return addresses.begin(network)::undo;
    } catch (TooManyRequests e) {
      throw new TooManyRequests("Too many links led nowhere.", e.retryAfter().orElse(LONGEST_WAIT));
    }
  }
}
