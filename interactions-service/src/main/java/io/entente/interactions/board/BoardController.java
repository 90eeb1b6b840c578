package io.entente.interactions.board;

import io.entente.rest.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The figures for a wall, as they are now. */
@Controller("/api/v1/live-board")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Live")
class BoardController {
  private final ReadBoard read;

  BoardController(ReadBoard read) {
    this.read = read;
  }

  @Get
  @Operation(
      operationId = "getLiveBoard",
      summary = "What is there to do just now, and who does it",
      description =
          "Open, unassigned and overdue conversations, those due within the hour, the longest wait,"
              + " and who is there with how many open conversations. Up to 10,000 are counted"
              + " exactly, up to 1,000 of a team or an agent; else there are so many at least. With filters"
              + " agents are members of the teams, and their load is of all teams and channels. The"
              + " live stream sends the same whenever it changes.")
  LiveBoard get(@Parameter(hidden = true) Caller caller, @RequestBean BoardFilters filters) {
    return read.read(caller.workspaceId(), filters).board();
  }
}
