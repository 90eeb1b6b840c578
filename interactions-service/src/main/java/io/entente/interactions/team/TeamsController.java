package io.entente.interactions.team;

import io.entente.rest.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** Teams. */
@Controller("/api/v1/teams")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Teams")
class TeamsController {
  private final KeepTeam keep;
  private final TeamStore store;

  TeamsController(KeepTeam keep, TeamStore store) {
    this.keep = keep;
    this.store = store;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "listTeams",
      summary = "All teams",
      description = "Retired ones too, which can't be set any more.")
  TeamList list(@Parameter(hidden = true) Caller caller) {
    return new TeamList(store.all(caller.workspaceId()));
  }

  @Post
  @Operation(operationId = "createTeam", summary = "Add a team")
  @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
  HttpResponse<Team> create(@Parameter(hidden = true) Caller caller, @Body NewTeam added) {
    return HttpResponse.created(keep.add(caller.workspaceId(), added));
  }

  @Patch("/{id}")
  @Operation(
      operationId = "changeTeam",
      summary = "Change a team",
      description = "What is not given stays. Retired, it stays where it is set.")
  Team change(@Parameter(hidden = true) Caller caller, UUID id, @Body ChangedTeam changed) {
    return keep.change(caller.workspaceId(), id, changed);
  }
}
