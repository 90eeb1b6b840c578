package io.entente.messaging;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** What shows whether events flow. */
@Singleton
@Requires(beans = MeterRegistry.class)
final class MessagingMeters {
  private final MeterRegistry registry;
  private final OutboxState outbox;
  private final Consumers consumers;
  private final Projections projections;

  MessagingMeters(
      MeterRegistry registry, OutboxState outbox, Consumers consumers, Projections projections) {
    this.registry = registry;
    this.outbox = outbox;
    this.consumers = consumers;
    this.projections = projections;
  }

  // No MeterBinder: the data source asks for the registry while it is made, and these ask for it.
  @EventListener
  void bind(StartupEvent event) {
    Gauge.builder("entente.outbox.lag", outbox, state -> state.last().lagSeconds())
        .description("Age of the oldest event that is not published")
        .baseUnit("seconds")
        .register(registry);
    Gauge.builder("entente.outbox.unpublished", outbox, state -> state.last().unpublished())
        .description("Events that are not published, counted up to " + OutboxState.MOST_COUNTED)
        .register(registry);
    Gauge.builder("entente.dead.letters", outbox, state -> state.last().deadLetters())
        .description("Dead letters not replayed, counted up to " + OutboxState.MOST_COUNTED)
        .register(registry);
    consumers.all().stream()
        .map(consumer -> consumer.progress().group())
        .distinct()
        .forEach(this::bindLag);
    projections.all().forEach(this::bindLag);
  }

  private void bindLag(ProjectionConsumer consumer) {
    Gauge.builder("entente.consumer.lag", consumer.progress(), ConsumerProgress::lag)
        .description("Events that this process has yet to apply")
        .tag("group", consumer.name())
        .register(registry);
  }

  private void bindLag(String group) {
    Gauge.builder("entente.consumer.lag", consumers, all -> all.lag(group))
        .description("Events that this process has yet to apply")
        .tag("group", group)
        .register(registry);
    FunctionCounter.builder("entente.consumer.lost", consumers, all -> all.lost(group))
        .description("Events that expired before they could be applied")
        .tag("group", group)
        .register(registry);
  }
}
