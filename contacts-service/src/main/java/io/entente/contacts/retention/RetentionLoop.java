package io.entente.contacts.retention;

import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies rules when it is time, as long as the application runs. */
@Singleton
@Requires(property = "entente.workers", notEquals = "false")
class RetentionLoop {
  private static final Logger LOG = LoggerFactory.getLogger(RetentionLoop.class);

  private final ApplyRetention apply;
  private final AtomicBoolean stopped = new AtomicBoolean();

  RetentionLoop(ApplyRetention apply) {
    this.apply = apply;
  }

  @EventListener
  void stop(ShutdownEvent event) {
    stopped.set(true);
  }

  @Scheduled(initialDelay = "30s", fixedDelay = "30s")
  void run() {
    try {
      boolean more = true;
      while (more && !stopped.get()) {
        more = apply.next();
      }
    } catch (RuntimeException e) {
      LOG.warn("Rules of retention can't be applied now, and will be: {}", e.toString());
    }
  }
}
