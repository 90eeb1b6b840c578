package io.entente.kpi.rating;

import io.entente.kpi.file.FileParameters;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Page;
import io.entente.rest.problem.Languages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Tag(name = "KPIs")
@Controller("/api/v1/kpis/ratings")
@Secured({"owner", "admin", "agent", "viewer"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class RatingsController {
  private static final int MOST = 200;

  private final ReportRatings reportRatings;

  RatingsController(ReportRatings reportRatings) {
    this.reportRatings = reportRatings;
  }

  @Get
  @Operation(
      operationId = "getRatings",
      summary = "How many stars customers gave",
      description =
          "Mean and distribution. The newest version of each review counts, at its date; one that"
              + " was deleted on its network counts no more. Told by agent, a review belongs to the"
              + " author of the last answer to the customer before it; told by an attribute of"
              + " orders, to what is told now of the order that it names.")
  RatingReport report(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) HttpHeaders headers,
      @RequestBean RatingParameters parameters,
      @RequestBean FileParameters file) {
    return reportRatings.report(caller.workspaceId(), parameters.read(), Languages.of(headers));
  }

  @Get("/reviews")
  @Operation(
      operationId = "listRatedReviews",
      summary = "The reviews behind the stars",
      description = "As many as the report counts, the oldest first.")
  Page<RatedReview> list(
      @Parameter(hidden = true) Caller caller,
      @RequestBean RatingParameters parameters,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    return reportRatings.list(caller.workspaceId(), parameters.read(), cursor, limit);
  }
}
