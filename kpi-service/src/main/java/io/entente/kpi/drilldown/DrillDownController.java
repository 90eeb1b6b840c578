package io.entente.kpi.drilldown;

import io.entente.kpi.file.FileParameters;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.QuestionParameters;
import io.entente.kpi.question.QuestionReading;
import io.entente.rest.BadRequest;
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
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Tag(name = "KPIs")
@Controller("/api/v1/kpis/drilldown")
@Secured({"owner", "admin", "agent", "viewer"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class DrillDownController {
  private static final int MOST = 200;

  private final ListBehind behind;

  DrillDownController(ListBehind behind) {
    this.behind = behind;
  }

  @Get
  @Operation(
      operationId = "drillDown",
      summary = "What is behind a figure",
      description =
          "The waits, resolutions, openings or hours of messages that a metric counts, the oldest"
              + " first: their amounts add up to its count. Of a share, all that it is of. As a file"
              + " all of them, whatever the limit.")
  @ApiResponse(
      responseCode = "200",
      description = "Some of them, and where to go on",
      content = @Content(schema = @Schema(implementation = DrillDown.class)))
  Object list(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean QuestionParameters parameters,
      @QueryValue @Nullable @Parameter(description = "Id of a metric. Required.") String metric,
      @QueryValue
          @Nullable
          @Parameter(
              description =
                  "Of lengths: counted (without it), negative, or coarse for those known to the"
                      + " minute or the day only.")
          String select,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit,
      @RequestBean FileParameters file) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    UUID workspaceId = caller.workspaceId();
    Question question = QuestionReading.read(parameters);
    ListBehind.Part part = new ListBehind.Part(metric, select, cursor, limit);
    Locale language = Languages.of(headers);
    return file.isAsked()
        ? behind.all(workspaceId, question, part, language)
        : behind.list(workspaceId, question, part, language);
  }
}
