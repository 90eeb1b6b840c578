package io.entente.interactions.schedule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The public holidays of a year, in order. */
@Serdeable
record HolidayYear(String country, @Nullable String region, int year, List<PublicHoliday> items) {
  HolidayYear {
    items = List.copyOf(items);
  }
}
