package io.entente.interactions.live;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Keeps live streams alive, and ends them with the application. */
@Singleton
final class LiveBeat {
  private final LiveHub hub;

  LiveBeat(LiveHub hub, MeterRegistry meters) {
    this.hub = hub;
    meters.gauge("entente.live.streams", hub, LiveHub::count);
  }

  @Scheduled(fixedDelay = "${entente.live.heartbeat:10s}")
  void beat() {
    hub.beat();
  }

  @EventListener
  void end(ShutdownEvent event) {
    hub.end();
  }
}
