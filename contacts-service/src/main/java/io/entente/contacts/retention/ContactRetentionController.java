package io.entente.contacts.retention;

import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** For how long people are kept. */
@Controller("/api/v1/contact-retention")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Privacy")
class ContactRetentionController {
  /** More than a year of them. */
  private static final int RUNS = 400;

  private final KeepRetention keep;
  private final RetentionStore rules;

  ContactRetentionController(KeepRetention keep, RetentionStore rules) {
    this.keep = keep;
    this.rules = rules;
  }

  @Get
  @Operation(
      operationId = "getContactRetention",
      summary = "For how long people are kept who neither write nor buy",
      description = "For ever, as long as nobody says otherwise.")
  ContactRetention get(@Parameter(hidden = true) Caller caller) {
    return keep.rule(caller.workspaceId());
  }

  @Put
  @Operation(
      operationId = "keepContactRetention",
      summary = "Have people erased who neither write nor buy for some time",
      description =
          "First a day later, then once a day. Each is erased as by an erasure of their own; who is"
              + " on hold is not. Changing or ending the rule ends what it is at.")
  ContactRetention put(@Parameter(hidden = true) Caller caller, @Body NewContactRetention asked) {
    return keep.keep(caller, asked);
  }

  @Get("/preview")
  @Operation(
      operationId = "previewContactRetention",
      summary = "Whom such a rule would erase now",
      description = "How many, and the first of them. Nothing is erased.")
  ContactRetentionPreview preview(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Parameter(description = "30 to 36500") int days) {
    if (days < NewContactRetention.LEAST || days > NewContactRetention.MOST) {
      throw new BadRequest("?days", "must be from 30 to 36500");
    }
    return keep.preview(caller.workspaceId(), days);
  }

  @Get("/runs")
  @Operation(
      operationId = "listContactRetentionRuns",
      summary = "What was done by the rule",
      description = "The latest first, for more than a year: numbers alone.")
  ContactRetentionRuns runs(@Parameter(hidden = true) Caller caller) {
    return new ContactRetentionRuns(rules.newest(caller.workspaceId(), RUNS));
  }
}
