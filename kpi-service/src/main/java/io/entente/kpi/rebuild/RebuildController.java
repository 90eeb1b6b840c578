package io.entente.kpi.rebuild;

import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Tag(name = "KPIs")
@Controller("/api/v1/kpis/rebuilds")
@Secured({"owner", "admin"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class RebuildController {
  private final RequestRebuild requestRebuild;
  private final RebuildStore rebuilds;

  RebuildController(RequestRebuild requestRebuild, RebuildStore rebuilds) {
    this.requestRebuild = requestRebuild;
    this.rebuilds = rebuilds;
  }

  @Post
  @Operation(
      operationId = "requestRebuild",
      summary = "Count the workspace anew",
      description =
          "Beside what is shown, which stays up to date meanwhile; then the new counting takes its"
              + " place at once.")
  @ApiResponse(
      responseCode = "202",
      description = "Asked for; it begins within a second",
      useReturnTypeSchema = true)
  HttpResponse<Rebuild> request(
      @Parameter(hidden = true) Caller caller,
      @Parameter(
              description =
                  "events (without it): facts from the events and cells from those; facts: cells"
                      + " from the facts as they stand.")
          @QueryValue
          @Nullable String source) {
    Rebuild rebuild = requestRebuild.request(caller, source(source));
    return HttpResponse.<Rebuild>accepted(URI.create("/api/v1/kpis/rebuilds/" + rebuild.id()))
        .body(rebuild);
  }

  private static Source source(@Nullable String text) {
    try {
      return text == null ? Source.EVENTS : Source.of(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequest("?source", String.valueOf(e.getMessage()));
    }
  }

  @Get("/{id}")
  @Operation(operationId = "getRebuild", summary = "How far a rebuild is")
  Rebuild find(@Parameter(hidden = true) Caller caller, @PathVariable UUID id) {
    return rebuilds.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("rebuild"));
  }
}
