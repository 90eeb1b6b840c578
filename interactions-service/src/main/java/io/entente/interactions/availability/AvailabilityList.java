package io.entente.interactions.availability;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record AvailabilityList(List<Availability> items) {
  AvailabilityList {
    items = List.copyOf(items);
  }
}
