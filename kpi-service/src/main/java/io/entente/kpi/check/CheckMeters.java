package io.entente.kpi.check;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;

/** What shows whether figures are what they were made of. */
@Singleton
@Requires(beans = MeterRegistry.class)
final class CheckMeters {
  private final MeterRegistry registry;
  private final CheckState state;

  CheckMeters(MeterRegistry registry, CheckState state) {
    this.registry = registry;
    this.state = state;
  }

  @EventListener
  void bind(StartupEvent event) {
    Gauge.builder("entente.check.differences", state, it -> it.overall().differences())
        .description("Cells that are not what their facts make, of all workspaces")
        .register(registry);
    FunctionCounter.builder("entente.check.cells", state, CheckState::cells)
        .description("Cells that this process has compared with their facts")
        .register(registry);
  }
}
