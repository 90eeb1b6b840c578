package io.entente.kpi.schedule;

import io.entente.kpi.schedule.AskedSchedule.AskedRecipient;
import io.entente.kpi.schedule.KeepSchedule.Asker;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reports by mail. */
@Controller("/api/v1/report-schedules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "KPIs")
final class ReportSchedulesController {
  private static final int MOST = 100;
  private static final String THE_ETAG = "The ETag of the schedule that is meant";

  private final KeepSchedule keep;
  private final SendReports sendReports;
  private final ListSendings sendings;

  ReportSchedulesController(KeepSchedule keep, SendReports sendReports, ListSendings sendings) {
    this.keep = keep;
    this.sendReports = sendReports;
    this.sendings = sendings;
  }

  /** What was begun. */
  @Serdeable
  record Begun(UUID id) {}

  @Get
  @Operation(
      operationId = "listReportSchedules",
      summary = "Reports that are sent by mail",
      description = "Owners and admins see all, others their own; all of them: there are few.")
  Page<ReportSchedule> list(@Parameter(hidden = true) Caller caller) {
    return new Page<>(keep.list(caller), null);
  }

  @Post
  @Operation(
      operationId = "createReportSchedule",
      summary = "Have a report sent by mail",
      description =
          "Every day, week or month at a time of day, of yesterday, last week, last month or the"
              + " last 30 days, to up to 20 members and addresses, to each in their language."
              + " Others than owners and admins have reports sent to themselves alone. A report that"
              + " its owner may not read, or may no longer when it is due, is not sent; and to"
              + " others than its owner only as long as the one who changed it last is owner or"
              + " admin. Members who leave are sent nothing more. What was"
              + " due while no server was up is sent once, and says so.")
  @ApiResponse(responseCode = "201", description = "Made", useReturnTypeSchema = true)
  HttpResponse<ReportSchedule> create(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) @Header(HttpHeaders.AUTHORIZATION) String authorization,
      @Body AskedSchedule asked) {
    ReportSchedule made = keep.add(new Asker(caller, authorization), asked);
    return HttpResponse.created(made)
        .header(HttpHeaders.ETAG, new EntityTag(made.version()).toString());
  }

  @Get("/{id}")
  @Operation(operationId = "getReportSchedule", summary = "A report that is sent by mail")
  HttpResponse<ReportSchedule> get(@Parameter(hidden = true) Caller caller, UUID id) {
    return answer(keep.find(caller, id));
  }

  @Patch("/{id}")
  @Operation(
      operationId = "changeReportSchedule",
      summary = "Change what is sent, when and to whom",
      description = "What is not given stays. With paused it is sent no more until it is false.")
  HttpResponse<ReportSchedule> change(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) @Header(HttpHeaders.AUTHORIZATION) String authorization,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = THE_ETAG) String ifMatch,
      @Body AskedSchedule asked) {
    return answer(keep.change(new Asker(caller, authorization), id, asked, ifMatch));
  }

  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Operation(operationId = "removeReportSchedule", summary = "Have a report sent no more")
  void remove(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = THE_ETAG) String ifMatch) {
    keep.remove(caller, id, ifMatch);
  }

  @Post("/{id}/trials")
  @Status(HttpStatus.ACCEPTED)
  @Operation(
      operationId = "tryReportSchedule",
      summary = "Send the report to oneself now",
      description = "As if it were due; it changes nothing of when it is.")
  Begun trial(
      @Parameter(hidden = true) Caller caller,
      @Parameter(hidden = true) @Header(HttpHeaders.AUTHORIZATION) String authorization,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "en (without it) or fr") String lang) {
    if (lang != null && !lang.equals("en") && !lang.equals("fr")) {
      throw new BadRequest("?lang", "must be en or fr");
    }
    ReportSchedule schedule = keep.find(caller, id);
    Recipient oneself =
        keep.recipient(
            new Asker(caller, authorization),
            new AskedRecipient(caller.memberId(), null, lang),
            "");
    return new Begun(
        sendReports.trial(
            caller.workspaceId(), schedule, keep.ownerRole(caller, schedule), oneself));
  }

  @Get("/{id}/sendings")
  @Operation(
      operationId = "listReportSendings",
      summary = "What became of each time that it was due",
      description = "The latest first; kept a year.")
  Page<ReportSending> sendings(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "20") @Parameter(description = "1 to 100") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    return sendings.page(caller.workspaceId(), keep.find(caller, id).id(), cursor, limit);
  }

  private static HttpResponse<ReportSchedule> answer(ReportSchedule schedule) {
    return HttpResponse.ok(schedule)
        .header(HttpHeaders.ETAG, new EntityTag(schedule.version()).toString());
  }
}
