package io.entente.interactions.schedule;

import io.entente.interactions.clock.Schedule;
import io.entente.interactions.clock.Window;
import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it is written down.
 *
 * @param zone IANA zone of all its times
 * @param holidays whose public holidays close the day, unless it is a special day; null for none
 */
@Serdeable
record NewSchedule(
    String name,
    @Schema(example = "Europe/Paris") String zone,
    Week week,
    @Nullable List<SpecialDay> specialDays,
    @Nullable HolidayRegion holidays) {
  private static final int MOST_DAYS = 1_000;

  NewSchedule {
    Limits.required("name", name, Limits.NAME);
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new InvalidRequest("zone", "is no IANA zone such as Europe/Paris");
    }
    specialDays = specialDays == null ? List.of() : List.copyOf(specialDays);
    if (specialDays.size() > MOST_DAYS) {
      throw new InvalidRequest("specialDays", "must have " + MOST_DAYS + " days at most");
    }
    Set<LocalDate> days = new HashSet<>();
    for (int i = 0; i < specialDays.size(); i++) {
      if (!days.add(specialDays.get(i).day())) {
        throw new InvalidRequest("specialDays/" + i + "/date", "is there already");
      }
    }
  }

  /** What it means to the business clock, given the public holidays. */
  Schedule schedule(int version, Collection<LocalDate> publicHolidays) {
    Map<LocalDate, List<Window>> days = new HashMap<>();
    publicHolidays.forEach(day -> days.put(day, List.of()));
    if (specialDays != null) {
      specialDays.forEach(day -> days.put(day.day(), Week.windows(day.windows())));
    }
    return new Schedule(version, ZoneId.of(zone), week.windows(), days);
  }
}
