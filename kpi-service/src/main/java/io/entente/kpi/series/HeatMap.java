package io.entente.kpi.series;

import io.entente.kpi.metric.Value;
import io.entente.kpi.question.Provenance;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A metric by the hour of the week, as the zone's clocks show it.
 *
 * @param hours all 168, from Monday at midnight on
 */
@Serdeable
public record HeatMap(Provenance provenance, String metric, List<Hour> hours) {
  public HeatMap {
    hours = List.copyOf(hours);
  }

  /**
   * @param weekday 1 for Monday
   * @param hour 0 to 23
   */
  @Serdeable
  public record Hour(int weekday, int hour, Value value) {}
}
