package io.entente.interactions.block;

import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.entente.sql.Transactions;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Customers whose messages are spam. */
@Controller("/api/v1/blocked-identities")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Conversations")
class BlockedIdentitiesController {
  private static final int MOST = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final BlockStore blocks;
  private final Transactions transactions;
  private final Cursors cursors;
  private final Clock clock;

  BlockedIdentitiesController(
      BlockStore blocks, Transactions transactions, Cursors cursors, Clock clock) {
    this.blocks = blocks;
    this.transactions = transactions;
    this.cursors = cursors;
    this.clock = clock;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(operationId = "listBlockedIdentities", summary = "Customers who are blocked")
  Page<BlockedIdentity> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    String kind = "blocked-identities/" + caller.workspaceId();
    UUID after = cursor == null ? FIRST : UUID.fromString(cursors.decode(kind, cursor).getFirst());
    List<BlockedIdentity> found = blocks.after(caller.workspaceId(), after, limit + 1);
    List<BlockedIdentity> items = found.stream().limit(limit).toList();
    return new Page<>(
        items,
        found.size() <= limit
            ? null
            : cursors.encode(kind, List.of(items.getLast().id().toString())));
  }

  @Put("/{id}")
  @Operation(
      operationId = "blockIdentity",
      summary = "Block a customer",
      description =
          "What they write from now on is kept, and makes the conversation that it is in spam. What"
              + " is there already stays as it is.")
  BlockedIdentity block(@Parameter(hidden = true) Caller caller, UUID id, @Body NewBlock block) {
    return transactions.write(() -> {
      blocks.block(
          caller.workspaceId(),
          id,
          block.reason(),
          clock.instant().truncatedTo(ChronoUnit.MICROS),
          caller.memberId());
      return blocks.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("identity"));
    });
  }

  @Delete("/{id}")
  @Operation(operationId = "unblockIdentity", summary = "Take a customer off the block")
  @ApiResponse(responseCode = "204", description = "Not blocked any more")
  HttpResponse<?> unblock(@Parameter(hidden = true) Caller caller, UUID id) {
    if (!transactions.write(() -> blocks.unblock(caller.workspaceId(), id))) {
      throw new NotFound("identity");
    }
    return HttpResponse.noContent();
  }
}
