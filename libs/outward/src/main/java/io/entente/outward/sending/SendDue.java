package io.entente.outward.sending;

import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Begins attempts at what is due. That one begins is committed before anything is said to the other
 * side.
 */
@Singleton
final class SendDue {
  /** Longer than an attempt takes from its beginning until its result is kept. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  private static final Duration KEPT = Duration.ofDays(30);
  private static final int MOST_PURGED = 500;

  private final Transactions transactions;
  private final SendingStore store;
  private final Clock clock;

  SendDue(Transactions transactions, SendingStore store, Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.clock = clock;
  }

  /**
   * @param mails else calls
   */
  List<Leaving> begin(boolean mails, int most) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.write(() -> {
      List<Leaving> leaving = store.lockDue(mails, now, most);
      store.begin(leaving, now.plus(LEASE));
      return leaving;
    });
  }

  /**
   * Forgets what was settled long ago, part by part until nothing is left.
   *
   * @param goesOn asked before each part
   */
  void purge(BooleanSupplier goesOn) {
    Instant before = clock.instant().minus(KEPT);
    boolean more = true;
    while (more && goesOn.getAsBoolean()) {
      more = store.purge(before, MOST_PURGED) == MOST_PURGED;
    }
  }
}
