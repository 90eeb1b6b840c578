package io.entente.messaging;

import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Whether events are applied. Part of {@code /health} alone, as {@link OutboxHealth}. */
@Singleton
final class ConsumerHealth extends AbstractHealthIndicator<Map<String, Object>> {
  private final Consumers consumers;
  private final Projections projections;

  ConsumerHealth(Consumers consumers, Projections projections) {
    this.consumers = consumers;
    this.projections = projections;
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    Map<String, Object> told = new LinkedHashMap<>();
    healthStatus = HealthStatus.UP;
    consumers.all().forEach(consumer -> tell(consumer.name(), consumer.progress(), told));
    projections.all().forEach(consumer -> tell(consumer.name(), consumer.progress(), told));
    return told;
  }

  private void tell(String name, ConsumerProgress progress, Map<String, Object> told) {
    String waitingFor = progress.waitingFor();
    if (waitingFor != null) {
      healthStatus = HealthStatus.DOWN;
    }
    told.put(
        name, Map.of("lag", progress.lag(), "waitingFor", waitingFor == null ? "" : waitingFor));
  }

  @Override
  protected String getName() {
    return "consumers";
  }
}
