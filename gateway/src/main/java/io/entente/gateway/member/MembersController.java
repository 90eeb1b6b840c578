package io.entente.gateway.member;

import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.entente.rest.Unauthenticated;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

/** The people of a workspace. */
@Controller("/api/v1")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Members")
class MembersController {
  private final MemberStore members;
  private final CreateMember createMember;

  MembersController(MemberStore members, CreateMember createMember) {
    this.members = members;
    this.createMember = createMember;
  }

  /** Who calls, and where. */
  @Serdeable
  record Me(Member member, Workspace workspace) {}

  @Operation(operationId = "whoCalls", summary = "Who calls, and in which workspace")
  @Get("/me")
  Me me(Caller caller) {
    Membership membership =
        members
            .membership(caller.workspaceId(), caller.memberId())
            .orElseThrow(() -> new Unauthenticated("You are no longer a member."));
    return new Me(membership.member(), membership.workspace());
  }

  @Operation(operationId = "listMembers", summary = "The workspace's members")
  @Get("/members")
  Page<Member> list(Caller caller) {
    return new Page<>(members.members(caller.workspaceId()), null);
  }

  @Operation(operationId = "getMember", summary = "A member of the workspace")
  @Get("/members/{id}")
  Member get(Caller caller, UUID id) {
    return members
        .membership(caller.workspaceId(), id)
        .map(Membership::member)
        .orElseThrow(() -> new NotFound("member"));
  }

  @Operation(operationId = "addMember", summary = "Adds a member")
  @ApiResponse(responseCode = "201", description = "Added", useReturnTypeSchema = true)
  @Secured({"owner", "admin"})
  @Post("/members")
  HttpResponse<Member> create(Caller caller, @Body @Valid NewMember request) {
    return HttpResponse.created(createMember.create(caller, request));
  }
}
