package io.entente.contacts.erasure;

import io.entente.rest.Caller;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

/** Erasures of people. */
@Controller("/api/v1/contacts/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Privacy")
class ErasuresController {
  private final EraseContact erase;
  private final FindErasure find;

  ErasuresController(EraseContact erase, FindErasure find) {
    this.erase = erase;
    this.find = find;
  }

  @Post("/erasure-previews")
  @Operation(
      operationId = "previewErasure",
      summary = "What an erasure would take away",
      description =
          "With it go the texts and files of all conversations of these identities. Numbers and"
              + " durations, and what was bought, stay. 503 if the messages can't be counted now.")
  @ApiResponse(responseCode = "200", description = "Counts", useReturnTypeSchema = true)
  ErasurePreview preview(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.AUTHORIZATION) @Parameter(hidden = true) String authorization) {
    return find.preview(caller.workspaceId(), id, authorization);
  }

  @Post("/erasures")
  @Operation(
      operationId = "eraseContact",
      summary = "Erase a contact for good",
      description =
          "It can't be undone. The answer says how far it is, and at last is its certificate. Of a"
              + " contact that was erased before it is that erasure. 409 on_hold while the contact"
              + " is on hold.")
  @ApiResponse(responseCode = "202", description = "Under way", useReturnTypeSchema = true)
  HttpResponse<Erasure> erase(
      @Parameter(hidden = true) Caller caller, UUID id, @Body NewErasure request) {
    return HttpResponse.accepted()
        .body(find.of(caller.workspaceId(), erase.erase(caller, id, request)));
  }

  @Get("/erasures/{erasureId}")
  @Operation(operationId = "getErasure", summary = "How far an erasure is; at last its certificate")
  Erasure get(@Parameter(hidden = true) Caller caller, UUID id, UUID erasureId) {
    return find.find(caller.workspaceId(), id, erasureId);
  }
}
