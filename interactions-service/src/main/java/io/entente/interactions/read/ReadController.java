package io.entente.interactions.read;

import io.entente.interactions.agent.AgentStore;
import io.entente.interactions.conversation.Conversation;
import io.entente.interactions.conversation.FindConversation;
import io.entente.rest.Caller;
import io.entente.sql.Transactions;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
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

/** The caller's own mark of having read a conversation. */
@Controller("/api/v1/conversations/{id}/read")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Conversations")
class ReadController {
  private final FindConversation find;
  private final ReadMarkStore marks;
  private final AgentStore agents;
  private final Transactions transactions;
  private final Clock clock;

  ReadController(
      FindConversation find,
      ReadMarkStore marks,
      AgentStore agents,
      Transactions transactions,
      Clock clock) {
    this.find = find;
    this.marks = marks;
    this.agents = agents;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Put
  @Status(HttpStatus.NO_CONTENT)
  @Operation(
      operationId = "markRead",
      summary = "Mark a conversation as read by the caller",
      description = "All that is there now. What comes later makes it unread again.")
  @ApiResponse(responseCode = "204", description = "Read")
  void mark(@Parameter(hidden = true) Caller caller, UUID id) {
    Conversation read = find.find(caller, id);
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    transactions.writing(() -> {
      agents.see(caller.workspaceId(), caller.memberId(), caller.name(), now);
      marks.mark(caller.workspaceId(), caller.memberId(), read.id(), read.interactions(), now);
    });
  }

  @Delete
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "markUnread", summary = "Mark a conversation as unread by the caller")
  @ApiResponse(responseCode = "204", description = "Unread")
  void unmark(@Parameter(hidden = true) Caller caller, UUID id) {
    marks.unmark(caller.workspaceId(), caller.memberId(), find.find(caller, id).id());
  }
}
