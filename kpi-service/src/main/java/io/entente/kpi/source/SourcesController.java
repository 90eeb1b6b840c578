package io.entente.kpi.source;

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
@Controller("/api/v1/kpis/source-quality")
@Secured({"owner", "admin", "agent", "viewer"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class SourcesController {
  private final ReportSources reportSources;

  SourcesController(ReportSources reportSources) {
    this.reportSources = reportSources;
  }

  @Get
  @Operation(
      operationId = "getSourceQuality",
      summary = "What became of people by what brought them",
      description =
          "For those who were won in the period, by source: the share who bought within 90 days,"
              + " net revenue and conversations of these days a customer, and of those who bought"
              + " the share who did not in the 90 days after. With 95 % Wilson intervals. Customers"
              + " whose days have not passed are counted apart; people without a day are in no"
              + " cohort. It is an association.")
  SourceReport report(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean SourceParameters parameters,
      @RequestBean FileParameters file) {
    return reportSources.report(caller.workspaceId(), parameters.read(), Languages.of(headers));
  }
}
