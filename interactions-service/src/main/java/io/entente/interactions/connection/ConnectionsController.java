package io.entente.interactions.connection;

import io.entente.rest.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
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

/** Our accounts on the networks. */
@Controller("/api/v1/connections")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Connections")
class ConnectionsController {
  private final CreateConnection create;
  private final ChangeConnection change;
  private final ConnectionStore store;

  ConnectionsController(CreateConnection create, ChangeConnection change, ConnectionStore store) {
    this.create = create;
    this.change = change;
    this.store = store;
  }

  @Post
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "createConnection",
      summary = "Connect an account",
      description =
          "201 with the new connection; 200 with the one that is there, unchanged, if the account"
              + " of that channel and external id is connected already.")
  @ApiResponse(responseCode = "201", description = "Connected", useReturnTypeSchema = true)
  @ApiResponse(responseCode = "200", description = "Was connected", useReturnTypeSchema = true)
  HttpResponse<Connection> create(
      @Parameter(hidden = true) Caller caller, @Body NewConnection connection) {
    CreateConnection.Created created = create.create(caller.workspaceId(), connection);
    return created.isNew()
        ? HttpResponse.created(created.connection())
        : HttpResponse.ok(created.connection());
  }

  @Patch("/{id}")
  @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "changeConnection",
      summary = "Say by whose hours a connection's conversations are counted",
      description = "From this instant on: seconds before it stay as they were counted.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              schema = @Schema(implementation = ConnectionChange.class)))
  Connection change(@Parameter(hidden = true) Caller caller, UUID id, @Body byte[] body) {
    return change.change(caller.workspaceId(), id, body);
  }

  @Get
  @Operation(operationId = "listConnections", summary = "All connections")
  ConnectionList list(@Parameter(hidden = true) Caller caller) {
    return new ConnectionList(store.all(caller.workspaceId()));
  }
}
