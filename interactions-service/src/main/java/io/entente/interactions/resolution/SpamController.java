package io.entente.interactions.resolution;

import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations that want no answer. */
@Controller("/api/v1/conversations/{id}/spam")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Conversations")
class SpamController {
  private static final String VERSION = "The ETag of the conversation that is meant";

  private final JudgeConversation judge;

  SpamController(JudgeConversation judge) {
    this.judge = judge;
  }

  @Put
  @Operation(
      operationId = "callSpam",
      summary = "Call a conversation spam",
      description =
          "It leaves all lists but that of spam, and all numbers: nobody waits in it, and nothing is"
              + " promised.")
  @ApiResponse(responseCode = "204", description = "Spam")
  HttpResponse<?> spam(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch) {
    return noContent(judge.judge(caller, id, true, ifMatch));
  }

  @Delete
  @Operation(
      operationId = "callNoSpam",
      summary = "Say that a conversation is no spam",
      description = "All of it is as it would be without: status, waits, deadlines, numbers.")
  @ApiResponse(responseCode = "204", description = "No spam")
  HttpResponse<?> noSpam(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch) {
    return noContent(judge.judge(caller, id, false, ifMatch));
  }

  private static HttpResponse<?> noContent(long version) {
    return HttpResponse.noContent().header(HttpHeaders.ETAG, new EntityTag(version).toString());
  }
}
