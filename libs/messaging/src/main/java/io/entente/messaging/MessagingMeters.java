package io.entente.messaging;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;

/** What shows whether events flow; see docs for the alarms on it. */
@Singleton
final class MessagingMeters implements MeterBinder {
  private final OutboxState outbox;
  private final Consumers consumers;

  MessagingMeters(OutboxState outbox, Consumers consumers) {
    this.outbox = outbox;
    this.consumers = consumers;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
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
        .forEach(group ->
            Gauge.builder("entente.consumer.lag", consumers, all -> all.lag(group))
                .description("Events that this process has yet to apply")
                .tag("group", group)
                .register(registry));
  }
}
