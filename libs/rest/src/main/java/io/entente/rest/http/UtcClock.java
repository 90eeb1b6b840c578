package io.entente.rest.http;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of an application that brings none of its own, as tests do. */
@Factory
final class UtcClock {
  @Singleton
  @Secondary
  Clock clock() {
    return Clock.systemUTC();
  }
}
