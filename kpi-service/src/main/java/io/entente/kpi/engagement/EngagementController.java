package io.entente.kpi.engagement;

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
@Controller("/api/v1/kpis/engagement")
@Secured({"owner", "admin", "agent", "viewer"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class EngagementController {
  private final ReportEngagement reportEngagement;

  EngagementController(ReportEngagement reportEngagement) {
    this.reportEngagement = reportEngagement;
  }

  @Get
  @Operation(
      operationId = "getEngagement",
      summary = "What the likes of publications go along with",
      description =
          "The posts of a period, or their campaigns, with what came below them: conversations, their"
              + " resolution and satisfaction, and what was bought after; and over all of them, how"
              + " their likes go along with it and with what else the networks count: Spearman with"
              + " a bootstrap interval, Pearson, and n. It is an association.")
  EngagementReport report(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean PeriodParameters period,
      @RequestBean PlaceParameters places,
      @RequestBean EngagementParameters parameters,
      @RequestBean FileParameters file) {
    return reportEngagement.report(
        caller.workspaceId(), parameters.read(period, places), Languages.of(headers));
  }
}
