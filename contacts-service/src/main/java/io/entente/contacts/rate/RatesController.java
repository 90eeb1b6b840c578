package io.entente.contacts.rate;

import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDate;

/** Rates by which amounts are told in one currency. */
@Controller("/api/v1/rates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Orders")
class RatesController {
  private final RateStore rates;

  RatesController(RateStore rates) {
    this.rates = rates;
  }

  /** How many were kept. */
  @Serdeable
  record RatesKept(int kept) {}

  @Put
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "keepRates",
      summary = "Keep exchange rates",
      description =
          "Each holds from its date on until the next one of the same two currencies. A rate of a"
              + " date takes the place of the one that was kept for it. All are kept, or none.")
  RatesKept keep(@Parameter(hidden = true) Caller caller, @Body NewRates told) {
    rates.keep(caller.workspaceId(), told.rates());
    return new RatesKept(told.rates().size());
  }

  @Get
  @Operation(
      operationId = "getRate",
      summary = "The rate of a day",
      description = "The newest at or before it. The rate of the other way round is another one.")
  ExchangeRate get(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Parameter(description = "ISO 4217") String from,
      @QueryValue @Parameter(description = "ISO 4217") String to,
      @QueryValue @Parameter(schema = @Schema(format = "date")) String date) {
    return rates
        .at(caller.workspaceId(), from, to, day(date))
        .orElseThrow(() -> new NotFound("rate"));
  }

  private static LocalDate day(String date) {
    try {
      LocalDate day = LocalDate.parse(date);
      if (day.getYear() >= 1 && day.getYear() <= 9_999) {
        return day;
      }
    } catch (DateTimeException _) {
      // Told below.
    }
    throw new BadRequest("?date", "is no date such as 2026-11-02");
  }
}
