package io.entente.kpi.check;

import io.entente.rest.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

@Tag(name = "KPIs")
@Controller("/api/v1/kpis/check")
@Secured({"owner", "admin"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class CheckController {
  private final RunCheck runCheck;
  private final ReadBackground readBackground;

  CheckController(RunCheck runCheck, ReadBackground readBackground) {
    this.runCheck = runCheck;
    this.readBackground = readBackground;
  }

  @Get
  @Operation(
      summary = "Whether the figures are what they were made of",
      description =
          "Counts every cell from the facts and every fact from the events, and lists what differs."
              + " It reads the whole log and answers when it is through; where that takes longer"
              + " than the gateway waits, ask the service itself. One at a time: 503 with"
              + " Retry-After while another runs.")
  Check check(@Parameter(hidden = true) Caller caller) {
    return runCheck.check(caller.workspaceId());
  }

  @Get("/background")
  @Operation(
      operationId = "getBackgroundCheck",
      summary = "How far the check in the background is, and what it found",
      description =
          "It compares the cells of a day with the facts of that day, from the newest day to the"
              + " oldest, and begins anew. What differs is mended by a rebuild.")
  BackgroundCheck background(@Parameter(hidden = true) Caller caller) {
    return readBackground.read(caller.workspaceId());
  }
}
