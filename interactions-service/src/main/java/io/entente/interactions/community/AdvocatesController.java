package io.entente.interactions.community;

import io.entente.interactions.input.Moment;
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
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;

/** Who helped others in communities. */
@Controller("/api/v1/helpers")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Community")
class AdvocatesController {
  private static final int MOST = 100;
  private static final Duration LONGEST = Duration.ofDays(366);

  private final AdvocateStore helpers;

  AdvocatesController(AdvocateStore helpers) {
    this.helpers = helpers;
  }

  @Get
  @Operation(
      operationId = "listHelpers",
      summary = "Peers whose answers were accepted or confirmed",
      description =
          "Of a time of up to 366 days, by the times of acceptance and confirmation: at most 100,"
              + " those first who helped with most questions. How many follow somebody is no"
              + " matter.")
  AdvocateList list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Parameter(schema = @Schema(format = "date-time")) String from,
      @QueryValue @Parameter(schema = @Schema(format = "date-time")) String to) {
    Instant start = time("?from", from);
    Instant end = time("?to", to);
    if (!start.isBefore(end)) {
      throw new BadRequest("?to", "must be later than ?from");
    }
    if (Duration.between(start, end).compareTo(LONGEST) > 0) {
      throw new BadRequest("?to", "must be at most 366 days after ?from");
    }
    return new AdvocateList(helpers.list(caller.workspaceId(), start, end, MOST));
  }

  private static Instant time(String place, String text) {
    Instant moment = Moment.read(text);
    if (moment == null) {
      throw new BadRequest(place, Moment.WRONG);
    }
    return moment;
  }
}
