package io.entente.kpi.member;

import io.entente.rest.Caller;
import io.entente.rest.Forbidden;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Role;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.UUID;

/**
 * For the gateway, which tells who the members of a workspace are. It comes as nobody, which no
 * member is, and leads nobody here.
 */
@Controller("/internal/members")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("owner")
@Hidden
final class MembersController {
  private static final UUID NOBODY = new UUID(0, 0);

  private final KnownMembers members;

  MembersController(KnownMembers members) {
    this.members = members;
  }

  /** All members of the caller's workspace. */
  @Serdeable
  record Told(List<ToldMember> members) {
    Told {
      members = List.copyOf(members);
    }
  }

  /**
   * One of them.
   *
   * @param role as in tokens: owner
   */
  @Serdeable
  record ToldMember(UUID id, String role, String email) {
    KnownMember known() {
      Role known =
          Role.ofCode(role).orElseThrow(() -> new InvalidRequest("/members", "has no such role"));
      return new KnownMember(id, known, email);
    }
  }

  @Put
  @Status(HttpStatus.NO_CONTENT)
  void tell(Caller caller, @Body Told told) {
    if (!caller.memberId().equals(NOBODY)) {
      throw new Forbidden("The gateway alone tells who is a member.");
    }
    members.told(caller.workspaceId(), told.members().stream().map(ToldMember::known).toList());
  }
}
