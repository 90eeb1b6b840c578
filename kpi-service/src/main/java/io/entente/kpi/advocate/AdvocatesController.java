package io.entente.kpi.advocate;

import io.entente.kpi.advocate.AdvocateReport.AdvocateFilters;
import io.entente.kpi.advocate.ReportAdvocates.Question;
import io.entente.kpi.asked.Period;
import io.entente.kpi.asked.PeriodParameters;
import io.entente.kpi.asked.PlaceParameters;
import io.entente.kpi.asked.Reading;
import io.entente.kpi.file.FileParameters;
import io.entente.rest.Caller;
import io.entente.rest.problem.Languages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;

@Tag(name = "KPIs")
@Controller("/api/v1/kpis/advocates")
@Secured({"owner", "admin", "agent", "viewer"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdvocatesController {
  private static final int MOST = 100;

  /** A year, also one with a day more, and the hour that a zone may shift. */
  private static final Duration LONGEST = Duration.ofDays(366).plusHours(1);

  private final ReportAdvocates reportAdvocates;

  AdvocatesController(ReportAdvocates reportAdvocates) {
    this.reportAdvocates = reportAdvocates;
  }

  @Get
  @Operation(
      operationId = "getAdvocates",
      summary = "Who helped others, and whether they are customers",
      description =
          "People by the questions that an answer of theirs was accepted or confirmed for in the"
              + " period, 366 days at most. How many follow them ranks nobody.")
  AdvocateReport report(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean PeriodParameters period,
      @RequestBean PlaceParameters places,
      @QueryValue(defaultValue = "20") @Parameter(description = "1 to 100") int limit,
      @RequestBean FileParameters file) {
    Reading reading = new Reading();
    Period asked = reading.period(period);
    AdvocateFilters filters =
        new AdvocateFilters(places.channels(reading), places.connections(reading));
    if (Duration.between(asked.from(), asked.to()).compareTo(LONGEST) > 0) {
      reading.refuse("to", "must not be more than 366 days after from");
    }
    if (limit < 1 || limit > MOST) {
      reading.refuse("limit", "must be from 1 to " + MOST);
    }
    reading.end();
    return reportAdvocates.report(
        caller.workspaceId(), new Question(asked, filters, limit), Languages.of(headers));
  }
}
