package io.entente.interactions.attendance;

import io.entente.rest.Caller;
import io.entente.rest.NotFound;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** Who else is in a conversation, so that two don't answer at once. */
@Controller("/api/v1/conversations/{id}/attendance")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Conversations")
class AttendanceController {
  private final Attend attend;

  AttendanceController(Attend attend) {
    this.attend = attend;
  }

  @Get
  @Operation(
      operationId = "listAttendance",
      summary = "Who else views a conversation or writes in it",
      description = "To be asked for when the live stream says that it has changed.")
  AttendanceList list(@Parameter(hidden = true) Caller caller, UUID id) {
    return new AttendanceList(attend.others(caller, id));
  }

  @Put
  @Operation(
      operationId = "attend",
      summary = "Say that the caller views a conversation or writes in it",
      description =
          "It counts for 30 seconds: said again meanwhile, it goes on. Answers who else is there."
              + " The live stream tells the others.")
  AttendanceList attend(
      @Parameter(hidden = true) Caller caller, UUID id, @Body NewAttendance attendance) {
    return new AttendanceList(attend.attend(caller, id, attendance.doing()));
  }

  @Delete
  @Operation(operationId = "leave", summary = "Say that the caller has left a conversation")
  @ApiResponse(responseCode = "204", description = "Gone")
  HttpResponse<?> leave(@Parameter(hidden = true) Caller caller, UUID id) {
    if (!attend.leave(caller, id)) {
      throw new NotFound("attendance");
    }
    return HttpResponse.noContent();
  }
}
