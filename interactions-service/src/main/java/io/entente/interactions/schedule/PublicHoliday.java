package io.entente.interactions.schedule;

import de.focus_shift.jollyday.core.Holiday;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;

/** A day on which a country or region rests. */
@Serdeable
record PublicHoliday(@Schema(format = "date", example = "2026-07-14") String date, Names names) {

  /** What it is called. */
  @Serdeable
  @Schema(name = "PublicHolidayNames")
  record Names(
      @Schema(example = "Fête nationale") String fr, @Schema(example = "Bastille Day") String en) {}

  static PublicHoliday of(Holiday holiday) {
    return new PublicHoliday(
        holiday.getDate().toString(),
        new Names(holiday.getDescription(Locale.FRENCH), holiday.getDescription(Locale.ENGLISH)));
  }
}
