package io.entente.interactions.conversation;

import io.entente.interactions.sla.ConversationTarget;
import io.entente.interactions.sla.ReadTargets;
import io.entente.interactions.sla.ReadTargets.Placed;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.Page;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is promised in a conversation. */
@Controller("/api/v1/conversations/{id}/targets")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "SLA")
class TargetsController {
  private static final int MOST = 200;

  private final FindConversation find;
  private final ReadTargets targets;
  private final Cursors cursors;

  TargetsController(FindConversation find, ReadTargets targets, Cursors cursors) {
    this.find = find;
    this.targets = targets;
    this.cursors = cursors;
  }

  @Get
  @Operation(
      operationId = "listTargets",
      summary = "What was promised in a conversation, and what became of it",
      description =
          "By cycles. An end in the deadline's second or before it is met, one second later is"
              + " breached; what is still open after it is breached too.")
  Page<ConversationTarget> list(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    Conversation conversation = find.find(caller, id);
    String kind = "targets/" + caller.workspaceId() + "/" + conversation.id();
    List<Placed> found =
        targets.after(
            caller.workspaceId(),
            conversation.id(),
            conversation.connectionId(),
            cursor == null ? null : cursors.decode(kind, cursor),
            limit + 1);
    return new Page<>(
        found.stream().limit(limit).map(Placed::target).toList(),
        found.size() <= limit ? null : cursors.encode(kind, found.get(limit - 1).place()));
  }
}
