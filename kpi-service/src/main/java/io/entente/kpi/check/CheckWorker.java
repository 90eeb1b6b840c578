package io.entente.kpi.check;

import io.entente.sql.Transactions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks a slice of one workspace at a time, those first that nobody looked at for longest. */
@Singleton
@Requires(property = "entente.workers", notEquals = "false")
final class CheckWorker {
  private static final Logger LOG = LoggerFactory.getLogger(CheckWorker.class);

  private final Transactions transactions;
  private final BackgroundStore store;
  private final CheckOn checkOn;
  private final CheckState state;
  private final CheckSettings settings;
  private final Clock clock;

  CheckWorker(
      Transactions transactions,
      BackgroundStore store,
      CheckOn checkOn,
      CheckState state,
      CheckSettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.store = store;
    this.checkOn = checkOn;
    this.state = state;
    this.settings = settings;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "5s", initialDelay = "5s")
  void work() {
    try {
      Instant now = clock.instant();
      transactions.writing(store::begin);
      long cells =
          transactions
              .write(() -> store.take(now, now.minus(settings.pause())))
              .map(this::check)
              .orElse(0L);
      state.add(cells, store.overall());
    } catch (RuntimeException e) {
      LOG.warn("Cells can't be checked now, and will be", e);
    }
  }

  private long check(UUID workspaceId) {
    return checkOn.by(workspaceId);
  }
}
