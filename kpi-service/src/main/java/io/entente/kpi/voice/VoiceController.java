package io.entente.kpi.voice;

import io.entente.kpi.asked.PeriodParameters;
import io.entente.kpi.file.FileParameters;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Page;
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
@Controller("/api/v1/kpis/voice")
@Secured({"owner", "admin", "agent", "viewer"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class VoiceController {
  private static final int MOST = 200;

  private final ReportVoice reportVoice;
  private final ListInsights listInsights;

  VoiceController(ReportVoice reportVoice, ListInsights listInsights) {
    this.reportVoice = reportVoice;
    this.listInsights = listInsights;
  }

  @Get
  @Operation(
      operationId = "getVoiceOfCustomer",
      summary = "What became of what customers said",
      description =
          "Of the insights handed to departments in the period: the shares that are decided upon,"
              + " shipped, and whose authors were told, with the median time to the first decision;"
              + " and those that still wait for one, by their age.")
  VoiceReport report(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean PeriodParameters period,
      @RequestBean VoiceParameters parameters,
      @RequestBean FileParameters file) {
    return reportVoice.report(caller.workspaceId(), parameters.read(period), Languages.of(headers));
  }

  @Get("/insights")
  @Operation(
      operationId = "listVoiceOfCustomer",
      summary = "The insights behind a figure",
      description = "The oldest first, as many as the figure counts.")
  Page<HandedInsight> insights(
      @Parameter(hidden = true) Caller caller,
      @RequestBean PeriodParameters period,
      @RequestBean VoiceParameters parameters,
      @QueryValue
          @Nullable
          @Parameter(
              description =
                  "handed (without it), decided, accepted, refused, shipped, told, told_in_part,"
                      + " negative, or open: all that wait for a decision, from before the period"
                      + " too.")
          String select,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    return listInsights.list(caller.workspaceId(), parameters.read(period), select, cursor, limit);
  }
}
