package io.entente.interactions.retention;

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

/** For how long what was said is kept. */
@Controller("/api/v1/conversation-retention")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Privacy")
class ConversationRetentionController {
  /** More than a year of them. */
  private static final int RUNS = 400;

  private final KeepRetention keep;
  private final RetentionStore rules;

  ConversationRetentionController(KeepRetention keep, RetentionStore rules) {
    this.keep = keep;
    this.rules = rules;
  }

  @Get
  @Operation(
      operationId = "getConversationRetention",
      summary = "For how long the texts of resolved conversations are kept",
      description = "For ever, as long as nobody says otherwise.")
  ConversationRetention get(@Parameter(hidden = true) Caller caller) {
    return keep.rule(caller.workspaceId());
  }

  @Put
  @Operation(
      operationId = "keepConversationRetention",
      summary = "Have texts removed of conversations that were resolved some time ago",
      description =
          "First a day later, then once a day: the texts and files of all messages, subjects, own"
              + " attributes and drafts go; times, numbers and durations stay. Those of contacts on"
              + " hold are left alone.")
  ConversationRetention put(
      @Parameter(hidden = true) Caller caller, @Body NewConversationRetention asked) {
    return keep.keep(caller, asked);
  }

  @Get("/preview")
  @Operation(
      operationId = "previewConversationRetention",
      summary = "What such a rule would remove now",
      description = "How many conversations, messages and files, and the first of them.")
  ConversationRetentionPreview preview(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Parameter(description = "30 to 36500") int days) {
    if (days < NewConversationRetention.LEAST || days > NewConversationRetention.MOST) {
      throw new BadRequest("?days", "must be from 30 to 36500");
    }
    return keep.preview(caller.workspaceId(), days);
  }

  @Get("/runs")
  @Operation(
      operationId = "listConversationRetentionRuns",
      summary = "What was done by the rule",
      description = "The latest first, for more than a year: numbers alone.")
  ConversationRetentionRuns runs(@Parameter(hidden = true) Caller caller) {
    return new ConversationRetentionRuns(rules.newest(caller.workspaceId(), RUNS));
  }
}
