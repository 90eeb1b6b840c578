package io.entente.kpi.roi;

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

/** Told by agent it says what people earn: whoever sets rates may see it. */
@Tag(name = "KPIs")
@Controller("/api/v1/kpis/cost")
@Secured({"owner", "admin"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CostController {
  private final ReportCost reportCost;

  CostController(ReportCost reportCost) {
    this.reportCost = reportCost;
  }

  @Get
  @Operation(
      operationId = "getCost",
      summary = "What service cost, and what was earned after it",
      description =
          "Handling by the rates of whoever resolved, fees for events, and tools by the day;"
              + " cost per resolution; and return on it, (margin less cost) / cost, by four models"
              + " of attribution side by side. Hours without a rate and orders without a known"
              + " margin are counted apart. Parts of the time, and members, add up to the total to"
              + " the last unit. An order after a conversation is an association.")
  CostReport cost(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean QuestionParameters parameters,
      @RequestBean CostParameters told,
      @RequestBean FileParameters file) {
    return reportCost.report(
        caller.workspaceId(), QuestionReading.read(parameters), told, Languages.of(headers));
  }
}
