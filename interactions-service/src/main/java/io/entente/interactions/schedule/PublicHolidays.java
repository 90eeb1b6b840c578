package io.entente.interactions.schedule;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Public holidays by country and region, as a library knows them. */
@Singleton
final class PublicHolidays {
  /** A version of a schedule holds those of so many years before and after it was written. */
  private static final int YEARS = 30;

  private final Map<String, HolidayManager> managers = new ConcurrentHashMap<>();

  /** Those around a year; none if there is no region. */
  Collection<LocalDate> around(@Nullable HolidayRegion region, int year) {
    List<LocalDate> dates = new ArrayList<>();
    if (region != null) {
      for (int other = year - YEARS; other <= year + YEARS; other++) {
        of(region, other, "/holidays/country", "/holidays/region")
            .forEach(holiday -> dates.add(LocalDate.parse(holiday.date())));
      }
    }
    return dates;
  }

  /**
   * Those of a year in order.
   *
   * @param countryAt where the country stands, for a refusal
   * @param regionAt where the region stands
   */
  List<PublicHoliday> of(HolidayRegion region, int year, String countryAt, String regionAt) {
    HolidayManager manager = manager(region.country(), countryAt);
    List<String> within = region.region() == null ? List.of() : path(manager, region, regionAt);
    return manager.getHolidays(Year.of(year), within.toArray(String[]::new)).stream()
        .filter(holiday -> holiday.getType() == HolidayType.PUBLIC_HOLIDAY)
        .sorted(Comparator.comparing(Holiday::getDate).thenComparing(Holiday::getPropertiesKey))
        .map(PublicHoliday::of)
        .toList();
  }

  private HolidayManager manager(String country, String countryAt) {
    if (!HolidayManager.getSupportedCalendarCodes().contains(country.toUpperCase(Locale.ROOT))
        || !country.toLowerCase(Locale.ROOT).equals(country)) {
      throw new InvalidRequest(countryAt, "is no country whose holidays are known, such as fr");
    }
    return managers.computeIfAbsent(
        country, code -> HolidayManager.getInstance(ManagerParameters.create(code)));
  }

  /** A region may stand within another: its place is written with slashes between. */
  private static List<String> path(HolidayManager manager, HolidayRegion region, String regionAt) {
    List<String> path = List.of(String.valueOf(region.region()).split("/", -1));
    CalendarHierarchy at = manager.getCalendarHierarchy();
    for (String step : path) {
      at = at.getChildren().get(step);
      if (at == null) {
        throw new InvalidRequest(
            regionAt,
            "is none of "
                + manager.getCalendarHierarchy().getChildren().keySet().stream().sorted().toList());
      }
    }
    return path;
  }
}
