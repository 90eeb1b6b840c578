package io.entente.kpi.community;

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
@Controller("/api/v1/kpis/community")
@Secured({"owner", "admin", "agent", "viewer"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CommunityController {
  private final ReportCommunity reportCommunity;

  CommunityController(ReportCommunity reportCommunity) {
    this.reportCommunity = reportCommunity;
  }

  @Get
  @Operation(
      operationId = "getCommunity",
      summary = "How questions in communities were answered",
      description =
          "The share of accepted answers that peers gave, dated at the acceptance, and the median"
              + " time from a question to the first answer of a peer, dated at that answer.")
  CommunityReport report(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean PeriodParameters period,
      @RequestBean PlaceParameters places,
      @RequestBean FileParameters file) {
    return reportCommunity.report(
        caller.workspaceId(), CommunityQuestion.read(period, places), Languages.of(headers));
  }
}
