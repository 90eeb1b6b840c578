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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

  /** How old a list may be whose teller does not say it, and how far clocks may differ. */
  private static final Duration SKEW = Duration.ofMinutes(1);

  private final KnownMembers members;
  private final Clock clock;

  MembersController(KnownMembers members, Clock clock) {
    this.members = members;
    this.clock = clock;
  }

  /**
   * All members of the caller's workspace.
   *
   * @param asOf when they were so; null from gateways that don't say it yet
   */
  @Serdeable
  record Told(@Nullable Instant asOf, List<ToldMember> members) {
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
    List<KnownMember> all = told.members().stream().map(ToldMember::known).toList();
    if (all.stream().noneMatch(it -> it.role() == Role.OWNER)) {
      // A workspace has one at any time: this is not all of it.
      throw new InvalidRequest("/members", "has no owner");
    }
    members.told(caller.workspaceId(), asOf(told).truncatedTo(ChronoUnit.MICROS), all);
  }

  /** A clock that was wrong for a while keeps out nobody who is right after it. */
  private Instant asOf(Told told) {
    Instant now = clock.instant();
    if (told.asOf() == null) {
      return now.minus(SKEW);
    }
    Instant latest = now.plus(SKEW);
    return told.asOf().isAfter(latest) ? latest : told.asOf();
  }
}
