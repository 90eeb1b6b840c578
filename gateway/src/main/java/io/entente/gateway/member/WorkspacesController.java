package io.entente.gateway.member;

import io.entente.rest.Caller;
import io.entente.rest.Page;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

/** The workspaces that the caller belongs to. */
@Controller("/api/v1/workspaces")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Members")
class WorkspacesController {
  private final MemberStore members;
  private final CreateWorkspace createWorkspace;

  WorkspacesController(MemberStore members, CreateWorkspace createWorkspace) {
    this.members = members;
    this.createWorkspace = createWorkspace;
  }

  @Operation(operationId = "listWorkspaces", summary = "The workspaces that the caller belongs to")
  @Get
  Page<Workspace> list(Caller caller) {
    return new Page<>(
        members.memberships(caller.memberId()).stream().map(Membership::workspace).toList(), null);
  }

  @Operation(
      operationId = "createWorkspace",
      summary = "Makes a workspace owned by the caller; sign in with its slug to enter it")
  @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
  @Secured("owner")
  @Post
  HttpResponse<Workspace> create(Caller caller, @Body @Valid NewWorkspace request) {
    return HttpResponse.created(createWorkspace.create(caller, request));
  }
}
