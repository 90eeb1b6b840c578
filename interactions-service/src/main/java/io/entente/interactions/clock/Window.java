package io.entente.interactions.clock;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalTime;

/**
 * Open hours of one day, half-open: open at {@code opens}, no longer open at {@code closes}. A
 * window whose close is not after its opening passes midnight; 00:00 to 00:00 is the whole day.
 */
@Serdeable
public record Window(LocalTime opens, LocalTime closes) {
  boolean passesMidnight() {
    return !closes.isAfter(opens);
  }
}
