package io.entente.kpi.sum;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Waits that still run. They are in no average, and so stand beside them.
 *
 * @param oldestSince null if there are none
 */
@Serdeable
public record OpenWaits(long count, @Nullable Instant oldestSince, List<Older> olderThan) {
  public OpenWaits {
    olderThan = List.copyOf(olderThan);
  }

  /**
   * How many of them run for longer.
   *
   * @param seconds by the calendar
   */
  @Serdeable
  public record Older(long seconds, long count) {}
}
