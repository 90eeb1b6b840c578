package io.entente.gateway.session;

import io.entente.gateway.member.EmailKey;
import io.entente.gateway.session.FailureCounts.Attempt;
import io.entente.rest.TooManyRequests;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Bounds guessing: at one account from many addresses, and at many accounts from one. Strangers who
 * guess can make an account wait only for strangers: a browser in which it has signed in before is
 * counted by itself. And they make the account wait {@link #LONGEST_OF_STRANGERS} at most, while
 * whoever guesses at it from one address soon waits much longer there. Sessions that are open
 * already are not touched.
 *
 * <p>Each replica counts for itself.
 */
@Singleton
final class SignInLimits {
  static final Duration LONGEST_OF_STRANGERS = Duration.ofMinutes(1);

  private final FailureCounts accounts;
  private final FailureCounts accountsAtAddresses;
  private final FailureCounts addresses;
  private final FailureCounts browsers;

  SignInLimits(SignInSettings settings, Clock clock) {
    Duration period = settings.period();
    Duration longest = settings.longestWait();
    int perAccount = settings.perAccount();
    this.accounts = new FailureCounts(perAccount, period, LONGEST_OF_STRANGERS, clock);
    this.accountsAtAddresses = new FailureCounts(perAccount, period, longest, clock);
    this.addresses = new FailureCounts(settings.perAddress(), period, longest, clock);
    this.browsers = new FailureCounts(perAccount, period, longest, clock);
  }

  /** An attempt that may be made, to be given back if it was no guess. */
  record Turn(List<Attempt> attempts) {
    void giveBack() {
      attempts.forEach(Attempt::undo);
    }
  }

  /**
   * @throws TooManyRequests if there were too many failures
   */
  Turn take(String email, Origin origin) {
    Turn turn = new Turn(new ArrayList<>());
    try {
      if (origin.browser() == null) {
        String account = EmailKey.of(email);
        turn.attempts().add(addresses.begin(origin.network()));
        turn.attempts().add(accountsAtAddresses.begin(account + " " + origin.network()));
        turn.attempts().add(accounts.begin(account));
      } else {
        turn.attempts().add(browsers.begin(origin.browser()));
      }
      return turn;
    } catch (TooManyRequests e) {
      turn.giveBack(); // nothing was guessed
      throw e;
    }
  }
}
