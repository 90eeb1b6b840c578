package io.entente.interactions.schedule;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A date that differs from the week and from the holidays, closed if it has no windows. It says all
 * about its date: a window that opened the day before ends at midnight.
 */
@Serdeable
record SpecialDay(
    @Schema(format = "date", example = "2026-12-24") String date,
    @Nullable String name,
    List<OpenWindow> windows) {

  SpecialDay {
    if (parsed(date).getYear() < 1970 || parsed(date).getYear() > 2199) {
      throw new InvalidRequest("date", "must be from 1970 to 2199");
    }
    name = Limits.optional("name", name, Limits.NAME);
    windows = Week.checked("windows", windows);
  }

  private static LocalDate parsed(String date) {
    try {
      return LocalDate.parse(date);
    } catch (DateTimeException e) {
      throw new InvalidRequest("date", "is no date such as 2026-12-24");
    }
  }

  LocalDate day() {
    return LocalDate.parse(date);
  }
}
