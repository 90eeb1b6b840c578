package io.entente.interactions.schedule;

import io.entente.interactions.clock.Timetable;
import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a team is there. */
@Controller("/api/v1/schedules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Schedules")
class SchedulesController {
  private final ScheduleStore store;
  private final TimetableStore timetables;
  private final WriteSchedule write;
  private final ChooseSchedule choose;

  SchedulesController(
      ScheduleStore store, TimetableStore timetables, WriteSchedule write, ChooseSchedule choose) {
    this.store = store;
    this.timetables = timetables;
    this.write = write;
    this.choose = choose;
  }

  @Get
  @Operation(operationId = "listSchedules", summary = "All schedules, each in its newest version")
  ScheduleList list(@Parameter(hidden = true) Caller caller) {
    return new ScheduleList(store.all(caller.workspaceId()), store.defaultId(caller.workspaceId()));
  }

  @Post
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "createSchedule",
      summary = "Write a schedule down",
      description =
          "Times are local wall-clock times in the zone, half-open. A day may have several windows;"
              + " one that closes no later than it opens passes midnight. Special days and public"
              + " holidays replace their whole date, from midnight to midnight. It counts for"
              + " nothing until a connection, a policy or the workspace names it.")
  @ApiResponse(responseCode = "201", description = "Written", useReturnTypeSchema = true)
  HttpResponse<StoredSchedule> create(
      @Parameter(hidden = true) Caller caller, @Body NewSchedule schedule) {
    StoredSchedule created = write.create(caller, schedule);
    return HttpResponse.created(created).header(HttpHeaders.ETAG, tag(created));
  }

  @Get("/{id}")
  @Operation(
      operationId = "getSchedule",
      summary = "A schedule in its newest version",
      description = "The ETag is its version.")
  HttpResponse<StoredSchedule> get(@Parameter(hidden = true) Caller caller, UUID id) {
    StoredSchedule found = find(caller, id);
    return HttpResponse.ok(found).header(HttpHeaders.ETAG, tag(found));
  }

  @Put("/{id}")
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "changeSchedule",
      summary = "Change a schedule",
      description =
          "Makes a new version, valid from this instant on: seconds before it stay as they were"
              + " counted.")
  HttpResponse<StoredSchedule> change(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH)
          @Nullable
          @Parameter(description = "The ETag of the version that is changed; required")
          String ifMatch,
      @Body NewSchedule schedule) {
    StoredSchedule changed = write.change(caller, id, schedule, ifMatch);
    return HttpResponse.ok(changed).header(HttpHeaders.ETAG, tag(changed));
  }

  @Get("/{id}/versions")
  @Operation(
      operationId = "listScheduleVersions",
      summary = "All versions of a schedule, the newest first")
  ScheduleVersions versions(@Parameter(hidden = true) Caller caller, UUID id) {
    List<StoredSchedule> versions = store.versions(caller.workspaceId(), id);
    if (versions.isEmpty()) {
      throw new NotFound("schedule");
    }
    return new ScheduleVersions(versions);
  }

  @Post("/{id}/preview")
  @Secured({"owner", "admin", "agent"})
  @Operation(
      operationId = "previewSchedule",
      summary = "What would be the deadline?",
      description =
          "The earliest instant until which so many open seconds have passed. A window that ends"
              + " just then means its end, not the next opening; 0 seconds mean the start itself.")
  SchedulePreview preview(
      @Parameter(hidden = true) Caller caller, UUID id, @Body NewSchedulePreview preview) {
    find(caller, id);
    Timetable timetable = timetables.all(caller.workspaceId()).ofSchedules().get(id);
    if (timetable == null) {
      throw new NotFound("schedule");
    }
    return SchedulePreview.of(timetable, preview);
  }

  @Put("/default")
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "chooseDefaultSchedule",
      summary = "Say which schedule counts where a connection names none",
      description =
          "From this instant on; null for Monday to Friday, 9 to 18, Europe/Paris, with which every"
              + " workspace starts.")
  ScheduleList choose(@Parameter(hidden = true) Caller caller, @Body ScheduleChoice choice) {
    choose.ofWorkspace(caller.workspaceId(), choice.scheduleId());
    return list(caller);
  }

  private StoredSchedule find(Caller caller, UUID id) {
    return store.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("schedule"));
  }

  private static String tag(StoredSchedule schedule) {
    return new EntityTag(schedule.version()).toString();
  }
}
