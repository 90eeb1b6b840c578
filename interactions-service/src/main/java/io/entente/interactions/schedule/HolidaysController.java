package io.entente.interactions.schedule;

import io.entente.rest.BadRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Public holidays, for those who write schedules. */
@Controller("/api/v1/holidays")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Schedules")
class HolidaysController {
  private final PublicHolidays holidays;

  HolidaysController(PublicHolidays holidays) {
    this.holidays = holidays;
  }

  @Get
  @Operation(
      operationId = "listHolidays",
      summary = "Public holidays of a year",
      description = "Of a country, and of a region of it on top; names in French and English.")
  HolidayYear list(
      @QueryValue @Parameter(description = "ISO 3166-1 code in lower case, such as fr")
          String country,
      @QueryValue
          @Nullable
          @Parameter(
              description = "Such as 67 for the Lower Rhine; one within another after a slash")
          String region,
      @QueryValue @Parameter(description = "1970 to 2199") int year) {
    if (year < 1970 || year > 2199) {
      throw new BadRequest("?year", "must be from 1970 to 2199");
    }
    return new HolidayYear(
        country,
        region,
        year,
        holidays.of(new HolidayRegion(country, region), year, "?country", "?region"));
  }
}
