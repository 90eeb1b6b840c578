package io.entente.interactions.attendance;

import io.entente.interactions.agent.AgentStore;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.entente.sql.Transactions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Who else is in a conversation, so that two don't answer at once. */
@Controller("/api/v1/conversations/{id}/attendance")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Conversations")
class AttendanceController {
  private final AttendanceStore store;
  private final AgentStore agents;
  private final Transactions transactions;
  private final Clock clock;

  AttendanceController(
      AttendanceStore store, AgentStore agents, Transactions transactions, Clock clock) {
    this.store = store;
    this.agents = agents;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Put
  @Operation(
      operationId = "attend",
      summary = "Say that the caller views a conversation or writes in it",
      description =
          "It counts for 30 seconds: said again meanwhile, it goes on. Answers who else is there.")
  AttendanceList attend(
      @Parameter(hidden = true) Caller caller, UUID id, @Body NewAttendance attendance) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.write(() -> {
      agents.see(caller.workspaceId(), caller.memberId(), caller.name(), now);
      store.forget(caller.workspaceId(), now);
      if (!store.keep(caller.workspaceId(), id, caller.memberId(), attendance.doing(), now)) {
        throw new NotFound("conversation");
      }
      return new AttendanceList(store.others(caller.workspaceId(), id, caller.memberId(), now));
    });
  }

  @Delete
  @Operation(operationId = "leave", summary = "Say that the caller has left a conversation")
  @ApiResponse(responseCode = "204", description = "Gone")
  HttpResponse<?> leave(@Parameter(hidden = true) Caller caller, UUID id) {
    if (!transactions.write(() -> store.leave(caller.workspaceId(), id, caller.memberId()))) {
      throw new NotFound("attendance");
    }
    return HttpResponse.noContent();
  }
}
