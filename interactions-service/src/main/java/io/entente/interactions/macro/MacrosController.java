package io.entente.interactions.macro;

import io.entente.interactions.conversation.EntityTag;
import io.entente.interactions.macro.MacroStore.Owned;
import io.entente.rest.Caller;
import io.entente.rest.NotFound;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.TreeMap;
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

  MacrosController(MacroStore macros, WriteMacros write) {
    this.macros = macros;
    this.write = write;
  }

  @Get("/macros")
  @Operation(
      operationId = "listMacros",
      summary = "The caller's macros and the workspace's, by name")
  MacroList list(@Parameter(hidden = true) Caller caller) {
    return new MacroList(macros.of(caller.workspaceId(), caller.memberId()));
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
    Owned owned =
        macros
            .find(caller.workspaceId(), id, false)
            .filter(it -> isOf(it, caller))
            .orElseThrow(() -> new NotFound("macro"));
    Map<String, @Nullable String> known =
        new TreeMap<>(
            macros
                .known(caller.workspaceId(), conversationId)
                .orElseThrow(() -> new NotFound("conversation")));
    known.put("agent.name", caller.name());
    return Variables.fill(owned.macro().body(), known);
  }

  private static boolean isOf(Owned owned, Caller caller) {
    return owned.ownerId().equals(caller.workspaceId())
        || owned.ownerId().equals(caller.memberId());
  }

  private static String tag(Macro macro) {
    return new EntityTag(macro.version()).toString();
  }
}
