package io.entente.gateway.session;

import io.entente.gateway.docs.Merge;
import io.entente.gateway.door.ClientAddress;
import io.entente.rest.Caller;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Sessions of programs, which keep their tokens themselves. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Tag(name = "Sessions")
class SessionsController {
  private final SignIn signIn;
  private final IssueTokens tokens;
  private final WebSessions webSessions;
  private final LiveCallers callers;
  private final ClientAddress addresses;

  SessionsController(
      SignIn signIn,
      IssueTokens tokens,
      WebSessions webSessions,
      LiveCallers callers,
      ClientAddress addresses) {
    this.signIn = signIn;
    this.tokens = tokens;
    this.webSessions = webSessions;
    this.callers = callers;
    this.addresses = addresses;
  }

  /** A refresh token to exchange. */
  @Serdeable
  record Refresh(@NotBlank @Size(max = 200) String refreshToken) {}

  @Operation(operationId = "signIn", summary = "Signs in")
  @ApiResponse(responseCode = "201", description = "Signed in", useReturnTypeSchema = true)
  @SecurityRequirement(name = Merge.NOBODY)
  @Secured(SecurityRule.IS_ANONYMOUS)
  @Post("/sessions")
  HttpResponse<Session> signIn(HttpRequest<?> request, @Body @Valid Credentials credentials) {
    Origin origin = new Origin(addresses.networkOf(request), null);
    return unkept(HttpResponse.created(tokens.begin(signIn.signIn(credentials, origin))));
  }

  @Operation(
      operationId = "refreshTokens",
      summary = "Exchanges a refresh token for a new pair; each is good once")
  @ApiResponse(responseCode = "201", description = "Exchanged", useReturnTypeSchema = true)
  @SecurityRequirement(name = Merge.NOBODY)
  @Secured(SecurityRule.IS_ANONYMOUS)
  @Post("/tokens")
  HttpResponse<Session> refresh(@Body @Valid Refresh request) {
    return unkept(HttpResponse.created(tokens.refresh(new Secret(request.refreshToken()))));
  }

  @Operation(operationId = "signOut", summary = "Ends all sessions of the caller in this workspace")
  @ApiResponse(responseCode = "204", description = "Ended")
  @Secured(SecurityRule.IS_AUTHENTICATED)
  @Delete("/sessions/current")
  HttpResponse<?> signOut(Caller caller) {
    tokens.end(caller.workspaceId(), caller.memberId());
    webSessions.endAll(caller);
    callers.forget(caller);
    return HttpResponse.noContent();
  }

  private static MutableHttpResponse<Session> unkept(MutableHttpResponse<Session> response) {
    return response.header("Cache-Control", "no-store");
  }
}
