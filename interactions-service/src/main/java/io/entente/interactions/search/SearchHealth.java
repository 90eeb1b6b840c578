package io.entente.interactions.search;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.AbstractHealthIndicator;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.Map;

/** How far this replica's index is. It fails nothing: without it all but search works. */
@Singleton
final class SearchHealth extends AbstractHealthIndicator<Map<String, Object>> {
  private final LocalIndex index;
  private final Rebuild rebuild;
  private final MeterRegistry meters;

  SearchHealth(LocalIndex index, Rebuild rebuild, MeterRegistry meters) {
    this.index = index;
    this.rebuild = rebuild;
    this.meters = meters;
  }

  @EventListener
  void bind(StartupEvent event) {
    Gauge.builder("entente.search.complete", index, it -> it.isComplete() ? 1 : 0)
        .description("1 if this process's search index holds all messages")
        .register(meters);
    Gauge.builder("entente.search.messages", index, LocalIndex::size)
        .description("Messages in this process's search index")
        .register(meters);
  }

  @Override
  protected Map<String, Object> getHealthInformation() {
    healthStatus = HealthStatus.UP;
    return Map.of("complete", index.isComplete(), "messages", index.size(), "read", rebuild.read());
  }

  @Override
  protected String getName() {
    return "search";
  }
}
