package io.entente.kpi.alert;

import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Tag(name = "Alerts")
@Controller("/api/v1/alerts")
@Secured({"owner", "admin", "agent", "viewer"})
@ExecuteOn(TaskExecutors.BLOCKING)
final class AlertsController {
  private static final int MOST = 100;
  private static final String THE_ETAG = "The ETag of the alert that is meant";

  private final AlertStore alerts;
  private final KeepAlerts keep;
  private final TestAlert test;
  private final PreviewAlert preview;
  private final ListEvents events;

  AlertsController(
      AlertStore alerts, KeepAlerts keep, TestAlert test, PreviewAlert preview, ListEvents events) {
    this.alerts = alerts;
    this.keep = keep;
    this.test = test;
    this.preview = preview;
    this.events = events;
  }

  @Get
  @Operation(
      operationId = "listAlerts",
      summary = "The workspace's alerts, by name",
      description = "Of webhooks, others than owners and admins see the hosts alone.")
  AlertList list(@Parameter(hidden = true) Caller caller) {
    return new AlertList(
        alerts.list(caller.workspaceId()).stream().map(it -> keep.shown(caller, it)).toList());
  }

  @Post
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "createAlert",
      summary = "Be told when a number is not as it should be",
      description =
          "It is looked at once a minute. A threshold rings above or below a value; a change, when"
              + " the number is far from the median of the same weekday and hour of the last"
              + " weeks; a crisis, when far more comes in than is usual, or far more answers of"
              + " surveys are bad ones. Secrets of webhooks are shown in this answer alone.")
  @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
  HttpResponse<Alert> create(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) @Header(HttpHeaders.AUTHORIZATION) String authorization,
      @Body NewAlert alert) {
    Alert made = keep.create(caller.workspaceId(), authorization, alert);
    return tagged(HttpResponse.created(made), made);
  }

  @Get("/{id}")
  @Operation(
      operationId = "getAlert",
      summary = "An alert and what was last seen of it",
      description = "Of webhooks, others than owners and admins see the hosts alone.")
  HttpResponse<Alert> find(@Parameter(hidden = true) Caller caller, UUID id) {
    Alert found =
        alerts
            .find(caller.workspaceId(), id)
            .map(it -> keep.shown(caller, it))
            .orElseThrow(() -> new NotFound("alert"));
    return tagged(HttpResponse.ok(found), found);
  }

  @Patch("/{id}")
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "changeAlert",
      summary = "Change an alert",
      description =
          "Each part that is given takes the place of the whole part. A webhook without an id is a"
              + " new one, whose secret is shown in this answer alone; one that is left out is"
              + " forgotten with what waits for it. With another rule the alert begins calm.")
  HttpResponse<Alert> change(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) @Header(HttpHeaders.AUTHORIZATION) String authorization,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = THE_ETAG) String ifMatch,
      @Body AlertChange change) {
    Alert after = keep.change(caller.workspaceId(), authorization, id, change, ifMatch);
    return tagged(HttpResponse.ok(after), after);
  }

  @Delete("/{id}")
  @Secured({"owner", "admin"})
  @Operation(operationId = "deleteAlert", summary = "Throw an alert away, with its history")
  @ApiResponse(responseCode = "204", description = "Gone")
  HttpResponse<?> delete(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = THE_ETAG) String ifMatch) {
    keep.delete(caller.workspaceId(), id, ifMatch);
    return HttpResponse.noContent();
  }

  @Get("/{id}/events")
  @Operation(
      operationId = "listAlertEvents",
      summary = "When an alert rang and ended, and who was told",
      description = "The newest first; kept for 400 days.")
  Page<AlertEvent> events(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    return events.list(caller, id, cursor, limit);
  }

  @Post("/{id}/test")
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "testAlert",
      summary = "Tell those who are named, as if the alert rang",
      description = "At once, also in quiet hours. How it went stands in the alert's events.")
  @ApiResponse(responseCode = "202", description = "On its way", useReturnTypeSchema = true)
  HttpResponse<AlertEvent> test(@Parameter(hidden = true) Caller caller, UUID id) {
    return HttpResponse.accepted().body(events.told(caller, test.test(caller.workspaceId(), id)));
  }

  @Post("/previews")
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "previewAlert",
      summary = "When an alert would have rung in the last 30 days",
      description =
          "Judged by whole hours, by figures as they are now: a window of less than an hour is"
              + " looked at as an hour.")
  Preview preview(@Parameter(hidden = true) Caller caller, @Body NewAlert alert) {
    return preview.preview(caller.workspaceId(), alert);
  }

  private static HttpResponse<Alert> tagged(MutableHttpResponse<Alert> answer, Alert alert) {
    return answer.header(HttpHeaders.ETAG, new EntityTag(alert.version()).toString());
  }
}
