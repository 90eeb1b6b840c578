package io.entente.kpi.backlog;

import io.entente.kpi.file.FileParameters;
import io.entente.kpi.question.QuestionParameters;
import io.entente.kpi.question.QuestionReading;
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
@Controller("/api/v1/kpis/backlog")
@Secured({"owner", "admin", "agent", "viewer"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class BacklogController {
  private final ReadBacklog readBacklog;

  BacklogController(ReadBacklog readBacklog) {
    this.readBacklog = readBacklog;
  }

  @Get
  @Operation(
      operationId = "getBacklog",
      summary = "What is open at an instant, and for how long",
      description =
          "The conversations that are open at the end of the stretch, by their age; and how they came"
              + " to be from those at its beginning.")
  BacklogReport backlog(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean QuestionParameters parameters,
      @RequestBean FileParameters file) {
    return readBacklog.read(
        caller.workspaceId(), QuestionReading.read(parameters), Languages.of(headers));
  }
}
