package io.entente.messaging;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * Whether consumers and relay were started, and not told to stop. What they wait for is told by
 * {@link ConsumerHealth} and {@link OutboxHealth}: a service whose database or broker is away still
 * answers what it can.
 */
@Readiness
@Singleton
final class WorkersReady extends AbstractHealthIndicator<Map<String, Object>> {
  private final Optional<Workers> workers;

  /**
   * @param workers empty in a replica that answers requests alone
   */
  WorkersReady(Optional<Workers> workers) {
    this.workers = workers;
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    boolean started = workers.map(Workers::areStarted).orElse(true);
    healthStatus = started ? HealthStatus.UP : HealthStatus.DOWN;
    return Map.of("started", started);
  }

  @Override
  protected String getName() {
    return "workers";
  }
}
