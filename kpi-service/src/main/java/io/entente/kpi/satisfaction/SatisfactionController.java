package io.entente.kpi.satisfaction;

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
@Controller("/api/v1/kpis/satisfaction")
@Secured({"owner", "admin", "agent", "viewer"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class SatisfactionController {
  private final ReportSatisfaction reportSatisfaction;

  SatisfactionController(ReportSatisfaction reportSatisfaction) {
    this.reportSatisfaction = reportSatisfaction;
  }

  @Get
  @Operation(
      operationId = "getSatisfaction",
      summary = "What customers said when they were asked",
      description =
          "csat, nps and ces with all their scores, dated at the answer, beside how many were asked"
              + " in the period and how many of them have answered. Told by agent, an answer"
              + " belongs to the author of the last message before it.")
  SatisfactionReport report(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean PeriodParameters period,
      @RequestBean PlaceParameters places,
      @RequestBean SatisfactionParameters parameters,
      @RequestBean FileParameters file) {
    return reportSatisfaction.report(
        caller.workspaceId(), parameters.read(period, places), Languages.of(headers));
  }
}
