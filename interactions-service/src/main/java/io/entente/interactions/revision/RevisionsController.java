package io.entente.interactions.revision;

import io.entente.interactions.conversation.FindConversation;
import io.entente.interactions.revision.RevisionPageStore.Place;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.NotFound;
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
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What messages said before. */
@Controller("/api/v1/conversations/{id}/interactions/{interactionId}/revisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Conversations")
class RevisionsController {
  private static final int MOST = 50;

  private final FindConversation find;
  private final RevisionPageStore revisions;
  private final Cursors cursors;

  RevisionsController(FindConversation find, RevisionPageStore revisions, Cursors cursors) {
    this.find = find;
    this.revisions = revisions;
    this.cursors = cursors;
  }

  @Get
  @Operation(
      operationId = "listRevisions",
      summary = "What a message said before and says now, in the order of its time",
      description =
          "The original, edits and deletions. Nothing if it was neither edited nor deleted. The"
              + " texts of one that was deleted are for owners and admins alone.")
  Page<RevisionEntry> list(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      UUID interactionId,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "20") @Parameter(description = "1 to 50") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    UUID workspaceId = caller.workspaceId();
    boolean isDeleted =
        revisions
            .isDeleted(workspaceId, find.find(caller, id).id(), interactionId)
            .orElseThrow(() -> new NotFound("interaction"));
    boolean showsBodies = !isDeleted || caller.isAtLeastAdmin();
    String kind = "revisions/" + workspaceId + "/" + interactionId;
    Place place = cursor == null ? Place.START : place(cursors.decode(kind, cursor));
    List<RevisionEntry> found = revisions.after(workspaceId, interactionId, place, limit + 1);
    return new Page<>(
        found.stream()
            .limit(limit)
            .map(entry -> showsBodies ? entry : entry.withoutBody())
            .toList(),
        found.size() <= limit ? null : cursors.encode(kind, values(found.get(limit - 1))));
  }

  private static List<String> values(RevisionEntry entry) {
    return List.of(entry.at().toString(), entry.id().toString());
  }

  private static Place place(List<String> values) {
    return new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
  }
}
