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

  ConsumerHealth(Consumers consumers) {
    this.consumers = consumers;
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    Map<String, Object> told = new LinkedHashMap<>();
    healthStatus = HealthStatus.UP;
    for (EventConsumer consumer : consumers.all()) {
      String waitingFor = consumer.progress().waitingFor();
      if (waitingFor != null) {
        healthStatus = HealthStatus.DOWN;
      }
      told.put(
          consumer.name(),
          Map.of(
              "lag",
              consumer.progress().lag(),
              "waitingFor",
              waitingFor == null ? "" : waitingFor));
    }
    return told;
  }

  @Override
  protected String getName() {
    return "consumers";
  }
}
