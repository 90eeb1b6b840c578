package io.entente.kpi.summary;

import io.entente.kpi.file.FileParameters;
import io.entente.kpi.question.QuestionParameters;
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
import org.jspecify.annotations.Nullable;

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
          "Response, resolution and handling times with quantiles and bands, volumes, shares, the"
              + " backlog and the waits that still run. Several values of one filter are added up;"
              + " different filters narrow.")
  Summary summary(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean QuestionParameters parameters,
      @Parameter(
              description =
                  "previous: the stretch before, as long; year: the same stretch a year before.")
          @QueryValue
          @Nullable String compare,
      @RequestBean FileParameters file) {
    return summarize.summarize(caller.workspaceId(), parameters, compare, Languages.of(headers));
  }
}
