package io.entente.kpi.retention;

import io.entente.kpi.asked.PeriodParameters;
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
@Controller("/api/v1/kpis")
@Secured({"owner", "admin", "agent", "viewer"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class RetentionController {
  private final ReportRetention reportRetention;
  private final ReportCohorts reportCohorts;

  RetentionController(ReportRetention reportRetention, ReportCohorts reportCohorts) {
    this.reportRetention = reportRetention;
    this.reportCohorts = reportCohorts;
  }

  @Get("/retention")
  @Operation(
      operationId = "getRetention",
      summary = "Who came back after how they were served",
      description =
          "For each month that begins in the period, 24 at most: of those who bought in the 90 days"
              + " before, the share who bought again within 90 days, by how they were served in the"
              + " days before, with a 95 % Wilson interval. Customers whose 90 days have not passed are counted apart. It is an"
              + " association.")
  RetentionReport retention(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean PeriodParameters period,
      @RequestBean FileParameters file) {
    return reportRetention.report(
        caller.workspaceId(), MonthsQuestion.read(period), Languages.of(headers));
  }

  @Get("/cohorts")
  @Operation(
      operationId = "getCohorts",
      summary = "In which months people bought, by the month of their first order",
      description =
          "Of the months that begin in the period, 24 at most. Orders of nobody known are in no"
              + " cohort. Who bought before the first month is active, and new in none.")
  CohortReport cohorts(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean PeriodParameters period,
      @RequestBean FileParameters file) {
    return reportCohorts.report(
        caller.workspaceId(), MonthsQuestion.read(period), Languages.of(headers));
  }
}
