package io.entente.kpi.facts;

import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "KPIs")
@Controller("/api/v1/facts")
@Secured({"owner", "admin"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class FactsController {
  private static final int MOST = 1_000;

  private final HandOutFacts handOutFacts;

  FactsController(HandOutFacts handOutFacts) {
    this.handOutFacts = handOutFacts;
  }

  @Get
  @Operation(
      operationId = "listFacts",
      summary = "The facts behind all figures, by what has changed",
      description =
          "For warehouses of data: each fact as it stands, in the order of changes, with ids and no"
              + " names. Keep the last one of each id and go on with next, now or tomorrow; a fact"
              + " may come again. One that counts for nothing any more comes with removed. After"
              + " a rebuild all cycles come again, with a greater generation.")
  FactPage list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue
          @Nullable
          @Parameter(
              description = "cycles, waits, orders, credits, surveys or questions. Required.")
          String kind,
      @QueryValue @Nullable @Parameter(description = "The next of the answer before") String cursor,
      @QueryValue(defaultValue = "500") @Parameter(description = "1 to 1000") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    return handOutFacts.page(caller.workspaceId(), FactKind.of(kind), cursor, limit);
  }
}
