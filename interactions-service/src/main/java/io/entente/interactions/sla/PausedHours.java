package io.entente.interactions.sla;

import io.entente.interactions.clock.OpenHours;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Open hours less pauses. */
record PausedHours(OpenHours hours, List<Stretch> pauses) {

  /**
   * A pause.
   *
   * @param end null if it goes on, nobody knows until when
   */
  record Stretch(Instant start, @Nullable Instant end) {}

  PausedHours {
    pauses = List.copyOf(pauses);
  }

  /** See {@link OpenHours#after}; empty also while a pause holds it up. */
  Optional<Instant> after(Instant from, Duration open) {
    Instant at = from;
    Duration left = open;
    for (Stretch pause : pauses) {
      Instant end = pause.end();
      if (end != null && !end.isAfter(at)) {
        continue;
      }
      if (pause.start().isAfter(at)) {
        Duration before = hours.open(at, pause.start());
        if (before.compareTo(left) >= 0) {
          return hours.after(at, left);
        }
        left = left.minus(before);
      }
      if (end == null) {
        return Optional.empty();
      }
      at = end;
    }
    return hours.after(at, left);
  }
}
