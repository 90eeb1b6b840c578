package io.entente.kpi.drilldown;

import io.entente.kpi.question.Provenance;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Part of what is behind a figure, by time.
 *
 * @param next the cursor of the part that follows, null at the end
 */
@Serdeable
public record DrillDown(
    Provenance provenance, String metric, List<Behind> items, @Nullable String next) {
  public DrillDown {
    items = List.copyOf(items);
  }
}
