package io.entente.interactions.rule;

import io.entente.rest.Caller;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;

/** Rules that are tried before they do anything. */
@Controller("/api/v1/rules/dry-runs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Automation")
class DryRunsController {
  private final TryRule attempt;

  DryRunsController(TryRule attempt) {
    this.attempt = attempt;
  }

  @Post
  @Operation(
      operationId = "tryRule",
      summary = "What would a rule have matched?",
      description =
          "Of the messages that arrived in the last 30 days, the latest 20,000; for rules that are"
              + " not asked about messages, of the conversations that were active, the latest 1,000"
              + " of each status. What is set on a conversation, and its deadlines, are as they are"
              + " now. After 20 seconds it ends with what it has; complete is false then. Nothing is"
              + " changed.")
  DryRun attempt(@Parameter(hidden = true) Caller caller, @Body NewDryRun dryRun) {
    return attempt.run(caller.workspaceId(), dryRun.rule());
  }
}
