package io.entente.kpi.attribution;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Attributes in the background, so that an order shows within a second. */
@Singleton
@Requires(property = "entente.workers", notEquals = "false")
final class AttributionWorker {
  private static final Logger LOG = LoggerFactory.getLogger(AttributionWorker.class);

  private final AttributeDues attributeDues;

  AttributionWorker(AttributeDues attributeDues) {
    this.attributeDues = attributeDues;
  }

  @Scheduled(fixedDelay = "300ms")
  void work() {
    try {
      while (attributeDues.some()) {
        LOG.trace("Attributed some");
      }
    } catch (RuntimeException e) {
      LOG.warn("Nothing can be attributed now, and will be", e);
    }
  }
}
