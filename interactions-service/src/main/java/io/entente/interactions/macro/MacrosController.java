package io.entente.interactions.macro;

import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.entente.rest.json.StrictJson;
import io.entente.service.idempotency.IdempotencyKey;
import io.entente.service.idempotency.OncePerKey;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Texts that are written once and used often. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Macros")
class MacrosController {
  private static final String VERSION = "The ETag of the macro that is meant";

  private final MacroStore macros;
  private final WriteMacros write;
  private final ApplyMacro apply;
  private final FillText fill;
  private final OncePerKey once;
  private final StrictJson json;

  MacrosController(
      MacroStore macros,
      WriteMacros write,
      ApplyMacro apply,
      FillText fill,
      OncePerKey once,
      StrictJson json) {
    this.macros = macros;
    this.write = write;
    this.apply = apply;
    this.fill = fill;
    this.once = once;
    this.json = json;
  }

  @Get("/macros")
  @Operation(
      operationId = "listMacros",
      summary = "The caller's macros, those of the caller's teams and the workspace's, by name")
  MacroList list(@Parameter(hidden = true) Caller caller) {
    return new MacroList(
        macros.of(caller.workspaceId(), macros.owners(caller.workspaceId(), caller.memberId())));
  }

  @Post("/macros")
  @Operation(
      operationId = "createMacro",
      summary = "Write a macro",
      description =
          "Its text may name customer.name, customer.handle, agent.name, conversation.number,"
              + " conversation.subject and channel in double braces, with what to say where nothing"
              + " is known: {{customer.name|there}}.")
  @ApiResponse(responseCode = "201", description = "Written", useReturnTypeSchema = true)
  HttpResponse<Macro> create(@Parameter(hidden = true) Caller caller, @Body NewMacro macro) {
    Macro created = write.create(caller, macro);
    return HttpResponse.created(created).header(HttpHeaders.ETAG, tag(created));
  }

  @Put("/macros/{id}")
  @Operation(operationId = "changeMacro", summary = "Write a macro anew")
  @ApiResponse(responseCode = "200", description = "Written", useReturnTypeSchema = true)
  HttpResponse<Macro> change(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch,
      @Body NewMacro macro) {
    Macro changed = write.change(caller, id, macro, ifMatch);
    return HttpResponse.ok(changed).header(HttpHeaders.ETAG, tag(changed));
  }

  @Delete("/macros/{id}")
  @Operation(operationId = "deleteMacro", summary = "Throw a macro away")
  @ApiResponse(responseCode = "204", description = "Gone")
  HttpResponse<?> delete(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch) {
    write.delete(caller, id, ifMatch);
    return HttpResponse.noContent();
  }

  @Get("/conversations/{conversationId}/macros/{id}/text")
  @Operation(
      operationId = "fillMacro",
      summary = "A macro's text for a conversation",
      description = "To be looked over and sent as a reply: it sends nothing itself.")
  Variables.Filled fill(@Parameter(hidden = true) Caller caller, UUID conversationId, UUID id) {
    Macro macro = apply.find(caller, id);
    return fill.fill(caller.workspaceId(), conversationId, macro.body(), caller.name())
        .orElseThrow(() -> new NotFound("conversation"));
  }

  @Post("/conversations/{conversationId}/macros/{id}")
  @Operation(
      operationId = "applyMacro",
      summary = "Do what a macro does",
      description =
          "All of its actions in the caller's name, or nothing. With send its text is sent as a"
              + " reply, too.")
  @RequestBody(
      required = true,
      content =
          @Content(mediaType = "application/json", schema = @Schema(implementation = NewUse.class)))
  @ApiResponse(responseCode = "200", description = "Done", useReturnTypeSchema = true)
  Used apply(
      @Parameter(hidden = true) Caller caller,
      UUID conversationId,
      UUID id,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body byte[] body) {
    NewUse use = json.read(body, NewUse.class);
    return once.run(
        caller,
        IdempotencyKey.of(key, "macros/" + conversationId + "/" + id, body),
        Used.class,
        () -> apply.apply(caller, conversationId, id, use));
  }

  private static String tag(Macro macro) {
    return new EntityTag(macro.version()).toString();
  }
}
