package io.entente.kpi.attribution;

import io.entente.kpi.asked.PeriodParameters;
import io.entente.kpi.asked.PlaceParameters;
import io.entente.kpi.file.FileParameters;
import io.entente.rest.Caller;
import io.entente.rest.problem.Languages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

@Tag(name = "KPIs")
@Controller("/api/v1/kpis/attribution")
@Secured({"owner", "admin", "agent", "viewer"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AttributionController {
  private final ReportAttribution reportAttribution;

  AttributionController(ReportAttribution reportAttribution) {
    this.reportAttribution = reportAttribution;
  }

  @Get
  @Operation(
      operationId = "getAttribution",
      summary = "What was bought after service",
      description =
          "The net value of orders, split over the conversations in which their customers were"
              + " answered in the 30 days before, by four models side by side. A refund is a"
              + " credit below zero at its own date, split as its order was. Orders of nobody"
              + " known, of customers who refuse and of those who were not served are told apart."
              + " An order after a conversation is an association.")
  AttributionReport report(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean PeriodParameters period,
      @RequestBean PlaceParameters places,
      @RequestBean AttributionParameters parameters,
      @RequestBean FileParameters file) {
    return reportAttribution.report(
        caller.workspaceId(), parameters.read(period, places), Languages.of(headers));
  }
}
