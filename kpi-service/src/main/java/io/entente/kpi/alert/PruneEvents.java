package io.entente.kpi.alert;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets what happened to alerts long ago, some events at a time. */
@Singleton
@Requires(property = "entente.workers", notEquals = "false")
final class PruneEvents {
  private static final Logger LOG = LoggerFactory.getLogger(PruneEvents.class);

  /** Longer than a year, so that one can be compared with the one before. */
  private static final Duration KEPT = Duration.ofDays(400);

  private final AlertEventStore events;
  private final Clock clock;

  PruneEvents(AlertEventStore events, Clock clock) {
    this.events = events;
    this.clock = clock;
  }

  @Scheduled(initialDelay = "1m", fixedDelay = "1h")
  void prune() {
    Instant end = clock.instant().minus(KEPT);
    try {
      boolean more = true;
      while (more) {
        more = events.deleteBefore(end);
      }
    } catch (RuntimeException e) {
      LOG.debug("Old events of alerts stay for now", e);
    }
  }
}
