package io.entente.kpi.series;

import io.entente.kpi.file.FileParameters;
import io.entente.kpi.question.QuestionParameters;
import io.entente.kpi.question.QuestionReading;
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
final class SeriesController {
  private final ReadSeries series;
  private final ReadShapes shapes;

  SeriesController(ReadSeries series, ReadShapes shapes) {
    this.series = series;
    this.shapes = shapes;
  }

  @Get("/series")
  @Operation(
      operationId = "getSeries",
      summary = "Figures over time",
      description =
          "Metrics by parts of the time, in any zone, told apart by one dimension. The first and the"
              + " last part may be cut short by the stretch. At most 1,200 parts.")
  Series series(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean QuestionParameters parameters,
      @RequestBean SeriesParameters asked,
      @RequestBean FileParameters file) {
    return series.read(
        caller.workspaceId(), QuestionReading.read(parameters), asked, Languages.of(headers));
  }

  @Get("/heatmap")
  @Operation(
      operationId = "getHeatMap",
      summary = "A metric by the hour of the week",
      description = "As the clocks of the zone show it. At most 366 days.")
  HeatMap heatMap(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean QuestionParameters parameters,
      @Parameter(description = "Id of a metric that is dated within an hour. Required.") @QueryValue
          @Nullable String metric,
      @RequestBean FileParameters file) {
    return shapes.heatMap(
        caller.workspaceId(), QuestionReading.read(parameters), metric, Languages.of(headers));
  }

  @Get("/distribution")
  @Operation(
      operationId = "getDistribution",
      summary = "How the lengths of a metric spread",
      description = "Each bin's count is exact; the quantiles are off by 1 % at most.")
  Spread distribution(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean QuestionParameters parameters,
      @Parameter(
              description =
                  "response, first_response, first_resolution, resolution or handling. Required.")
          @QueryValue
          @Nullable String metric,
      @RequestBean FileParameters file) {
    return shapes.distribution(
        caller.workspaceId(), QuestionReading.read(parameters), metric, Languages.of(headers));
  }
}
