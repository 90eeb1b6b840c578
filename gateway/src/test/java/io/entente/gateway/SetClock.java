package io.entente.gateway;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The clock of a gateway under test: it goes as others do, until it is told otherwise. */
@Singleton
public final class SetClock extends Clock {
  private Duration ahead = Duration.ZERO;
  private @Nullable Instant stopped;

  @Override
  public synchronized Instant instant() {
    return (stopped == null ? Instant.now() : stopped).plus(ahead);
  }

  /** From now on time goes by only when it is told to. */
  public synchronized void stop() {
    stopped = Instant.now();
  }

  public synchronized void pass(Duration time) {
    ahead = ahead.plus(time);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
