package io.entente.interactions.schedule;

import io.entente.interactions.clock.Window;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Windows by the day they open on; a day without any is closed. */
@Serdeable
record Week(
    @Nullable List<OpenWindow> monday,
    @Nullable List<OpenWindow> tuesday,
    @Nullable List<OpenWindow> wednesday,
    @Nullable List<OpenWindow> thursday,
    @Nullable List<OpenWindow> friday,
    @Nullable List<OpenWindow> saturday,
    @Nullable List<OpenWindow> sunday) {
  private static final int MOST = 24;

  Week {
    monday = checked("monday", monday);
    tuesday = checked("tuesday", tuesday);
    wednesday = checked("wednesday", wednesday);
    thursday = checked("thursday", thursday);
    friday = checked("friday", friday);
    saturday = checked("saturday", saturday);
    sunday = checked("sunday", sunday);
  }

  static List<OpenWindow> checked(String field, @Nullable List<OpenWindow> windows) {
    if (windows == null) {
      return List.of();
    }
    if (windows.size() > MOST) {
      throw new InvalidRequest(field, "must have " + MOST + " windows at most");
    }
    return List.copyOf(windows);
  }

  Map<DayOfWeek, List<Window>> windows() {
    Map<DayOfWeek, List<Window>> windows = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : DayOfWeek.values()) {
      windows.put(day, windows(of(day)));
    }
    return windows;
  }

  static List<Window> windows(@Nullable List<OpenWindow> written) {
    return written == null ? List.of() : written.stream().map(OpenWindow::window).toList();
  }

  private @Nullable List<OpenWindow> of(DayOfWeek day) {
    return switch (day) {
      case MONDAY -> monday;
      case TUESDAY -> tuesday;
      case WEDNESDAY -> wednesday;
      case THURSDAY -> thursday;
      case FRIDAY -> friday;
      case SATURDAY -> saturday;
      case SUNDAY -> sunday;
    };
  }
}
