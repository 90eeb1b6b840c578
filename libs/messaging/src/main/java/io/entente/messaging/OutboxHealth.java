package io.entente.messaging;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Whether events leave. Part of {@code /health} alone, neither of {@code /health/readiness} nor of
 * {@code /health/liveness}: a slow broker is no reason to take a service away from its callers, and
 * killing it would not help. {@link WorkersReady} is what readiness asks.
 */
@Singleton
final class OutboxHealth extends AbstractHealthIndicator<Map<String, Object>> {
  private static final double LATE_SECONDS = 60;

  private final OutboxState state;

  OutboxHealth(OutboxState state) {
    this.state = state;
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    OutboxState.Snapshot now = state.look();
    healthStatus = now.lagSeconds() > LATE_SECONDS ? HealthStatus.DOWN : HealthStatus.UP;
    return Map.of(
        "unpublished", now.unpublished(),
        "lagSeconds", now.lagSeconds(),
        "deadLetters", now.deadLetters());
  }

  @Override
  protected String getName() {
    return "outbox";
  }
}
