package io.entente.outward.sending;

import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
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
   * Begins what is due as far as there are places, which are taken.
   *
   * @param mails else calls
   */
  List<Leaving> begin(boolean mails, Places places) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Leaving> begun = new ArrayList<>();
    try {
      return transactions.write(() -> {
        // It may be run again.
        giveBack(begun, places);
        begun.addAll(places.take(store.lockDue(mails, now, places.free(), places.full())));
        store.begin(begun, now.plus(LEASE));
        return List.copyOf(begun);
      });
    } catch (RuntimeException | Error e) {
      giveBack(begun, places);
      throw e;
    }
  }

  private static void giveBack(List<Leaving> begun, Places places) {
    begun.forEach(it -> places.leave(it.workspaceId()));
    begun.clear();
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
