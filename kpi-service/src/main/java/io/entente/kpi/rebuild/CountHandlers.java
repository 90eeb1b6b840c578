package io.entente.kpi.rebuild;

import io.entente.events.Ids;
import io.entente.kpi.generation.Generations;
import io.entente.sql.Transactions;
import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has workspaces counted anew whose cells were counted by servers that knew nothing of who handled.
 * It begins when those have gone: what they apply to the new counting would be missing in it.
 */
@Singleton
@Requires(property = "entente.workers", notEquals = "false")
final class CountHandlers {
  private static final Logger LOG = LoggerFactory.getLogger(CountHandlers.class);
  private static final UUID NOBODY = new UUID(0, 0);

  private final Transactions transactions;
  private final Generations generations;
  private final RebuildStore rebuilds;

  CountHandlers(Transactions transactions, Generations generations, RebuildStore rebuilds) {
    this.transactions = transactions;
    this.generations = generations;
    this.rebuilds = rebuilds;
  }

  @Scheduled(initialDelay = "10m", fixedDelay = "10m")
  void request() {
    try {
      generations.withoutHandlers().forEach(this::request);
    } catch (RuntimeException e) {
      LOG.debug("What is to be counted anew can't be looked for now, and will be", e);
    }
  }

  private void request(UUID workspaceId) {
    transactions.writing(() -> {
      // Of two replicas at once, the second waits here and sees the task of the first.
      boolean isCounted = generations.lock(workspaceId).handlers();
      if (!isCounted
          && rebuilds.unfinished(workspaceId).isEmpty()
          && !rebuilds.hasFailedLately(workspaceId)) {
        rebuilds.add(workspaceId, Ids.next(), Source.FACTS, NOBODY);
      }
    });
  }
}
