package io.entente.interactions.clock;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cycle's pauses that are over come to, on both clocks, in microseconds: seconds cut off
 * each pause would be missing in the sum.
 *
 * @param stretches each of them, in order
 */
@Serdeable
public record Pauses(long calendarMicros, long businessMicros, @Nullable List<Stretch> stretches) {
  static final Pauses NONE = new Pauses(0, 0);

  /** From when to when. */
  @Serdeable
  public record Stretch(Instant start, Instant end) {}

  public Pauses {
    stretches = stretches == null ? List.of() : List.copyOf(stretches);
  }

  Pauses(long calendarMicros, long businessMicros) {
    this(calendarMicros, businessMicros, List.of());
  }

  Pauses plus(Stretch stretch, long calendar, long business) {
    List<Stretch> more = new ArrayList<>(stretches == null ? List.of() : stretches);
    more.add(stretch);
    return new Pauses(calendarMicros + calendar, businessMicros + business, more);
  }
}
