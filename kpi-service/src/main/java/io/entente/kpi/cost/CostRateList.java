package io.entente.kpi.cost;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** All there are, by kind, by what they are of and by time: no pages. */
@Serdeable
record CostRateList(List<CostRate> items) {
  CostRateList {
    items = List.copyOf(items);
  }
}
