package io.entente.interactions.deadletter;

import io.entente.messaging.DeadLetter;
import io.entente.messaging.DeadLetters;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events of the workspace that could not be applied. */
@Controller("/api/v1/dead-letters")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Dead letters")
class DeadLettersController {
  private static final int MOST = 200;

  private final DeadLetters letters;
  private final Cursors cursors;

  DeadLettersController(DeadLetters letters, Cursors cursors) {
    this.letters = letters;
    this.cursors = cursors;
  }

  @Get
  @Operation(operationId = "listDeadLetters", summary = "Dead letters, the newest first")
  Page<DeadLetterEntry> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    String kind = "dead-letters/" + caller.workspaceId();
    Long before = cursor == null ? null : Long.valueOf(cursors.decode(kind, cursor).getFirst());
    List<DeadLetter> found = letters.list(caller.workspaceId(), before, limit + 1);
    List<DeadLetterEntry> items = found.stream().limit(limit).map(DeadLetterEntry::of).toList();
    return new Page<>(
        items,
        found.size() <= limit
            ? null
            : cursors.encode(kind, List.of(Long.toString(items.getLast().id()))));
  }

  @Post("/{id}/replay")
  @Operation(
      operationId = "replayDeadLetter",
      summary = "Send a dead letter round once more",
      description = "A second call changes nothing.")
  HttpResponse<DeadLetterEntry> replay(@Parameter(hidden = true) Caller caller, long id) {
    return HttpResponse.accepted()
        .body(
            DeadLetterEntry.of(
                letters
                    .replay(caller.workspaceId(), id)
                    .orElseThrow(() -> new NotFound("dead letter"))));
  }
}
