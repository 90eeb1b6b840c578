package io.entente.kpi.alert;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When nobody is to be disturbed, by the clock on the wall.
 *
 * @param weekdays on which it begins: monday to sunday
 * @param to may be before from: the next day, then
 * @param crisisRings whether a crisis is told all the same
 */
@Serdeable
public record QuietHours(
    @Schema(example = "Europe/Paris") String zone,
    List<String> weekdays,
    @Schema(example = "22:00") String from,
    @Schema(example = "07:00") String to,
    @Schema(defaultValue = "true") @Nullable Boolean crisisRings) {
  /** More than a week of days, each after the other. */
  private static final int MOST_IN_A_ROW = 9;

  public QuietHours {
    weekdays = List.copyOf(weekdays);
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new InvalidRequest("zone", "is not an IANA time zone, such as Europe/Paris or UTC");
    }
    if (weekdays.isEmpty() || weekdays.size() > DayOfWeek.values().length) {
      throw new InvalidRequest("weekdays", "must be 1 to 7 days");
    }
    days(weekdays);
    boolean wholeDays = time("from", from).equals(time("to", to));
    if (wholeDays && days(weekdays).size() == DayOfWeek.values().length) {
      throw new InvalidRequest("weekdays", "must leave some time in which alerts are told");
    }
    crisisRings = crisisRings == null || crisisRings;
  }

  /** When the quiet that this moment lies in ends; empty if it lies in none. */
  Optional<Instant> endAfter(Instant moment) {
    Instant end = moment;
    for (int i = 0; i < MOST_IN_A_ROW; i++) {
      Optional<Instant> next = endOfOne(end);
      if (next.isEmpty()) {
        break;
      }
      end = next.get();
    }
    return end.equals(moment) ? Optional.empty() : Optional.of(end);
  }

  private Optional<Instant> endOfOne(Instant moment) {
    ZoneId place = ZoneId.of(zone);
    LocalTime first = LocalTime.parse(from);
    LocalTime last = LocalTime.parse(to);
    LocalDate today = LocalDate.ofInstant(moment, place);
    Set<DayOfWeek> days = days(weekdays);
    return Stream.of(today.minusDays(1), today)
        .filter(day -> days.contains(day.getDayOfWeek()))
        .filter(day -> !moment.isBefore(day.atTime(first).atZone(place).toInstant()))
        .map(day ->
            (last.isAfter(first) ? day : day.plusDays(1)).atTime(last).atZone(place).toInstant())
        .filter(moment::isBefore)
        .findFirst();
  }

  private static Set<DayOfWeek> days(List<String> names) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      if (names.contains(day.name().toLowerCase(Locale.ROOT))) {
        days.add(day);
      }
    }
    if (days.size() < names.size()) {
      throw new InvalidRequest("weekdays", "must be monday to sunday, each once at most");
    }
    return days;
  }

  private static LocalTime time(String field, String text) {
    try {
      if (text.length() == 5) {
        return LocalTime.parse(text);
      }
    } catch (DateTimeException e) {
      throw new InvalidRequest(field, "must be a time such as 22:00");
    }
    throw new InvalidRequest(field, "must be a time such as 22:00");
  }
}
