package io.entente.kpi.summary;

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
final class SummaryController {
  private final Summarize summarize;

  SummaryController(Summarize summarize) {
    this.summarize = summarize;
  }

  @Get("/summary")
  @Operation(
      summary = "The figures of a stretch of time",
      description =
          "Response and resolution times with quantiles and bands, volumes and the waits that still"
              + " run. Several values of one filter are added up; different filters narrow.")
  Summary summary(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean SummaryParameters parameters) {
    return summarize.summarize(caller.workspaceId(), parameters, Languages.of(headers));
  }
}
