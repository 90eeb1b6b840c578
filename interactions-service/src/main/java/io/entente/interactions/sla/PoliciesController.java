package io.entente.interactions.sla;

import io.entente.rest.Caller;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
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
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is promised to whom. */
@Controller("/api/v1/sla-policies")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "SLA")
class PoliciesController {
  private static final String VERSION = "The ETag of the version that is changed; required";

  private final PolicyStore store;
  private final WritePolicy write;
  private final PreviewPolicy preview;

  PoliciesController(PolicyStore store, WritePolicy write, PreviewPolicy preview) {
    this.store = store;
    this.write = write;
    this.preview = preview;
  }

  @Get
  @Operation(
      operationId = "listSlaPolicies",
      summary = "All policies in their order",
      description = "The first one that applies to a conversation counts.")
  PolicyList list(@Parameter(hidden = true) Caller caller) {
    return PolicyList.of(store.all(caller.workspaceId()));
  }

  @Post
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "createSlaPolicy",
      summary = "Write a policy down, at the end of the list",
      description =
          "It applies to waits and cycles that start from this instant on. A first response is"
              + " promised until the customer has had one, a next response from then on, a"
              + " resolution for each cycle from the first customer message, or from the reopening."
              + " The business clock counts open hours; pending and snoozed hold it up for the"
              + " resolution alone.")
  @ApiResponse(responseCode = "201", description = "Written", useReturnTypeSchema = true)
  HttpResponse<SlaPolicy> create(@Parameter(hidden = true) Caller caller, @Body NewPolicy policy) {
    return tagged(HttpResponse::created, write.create(caller, policy));
  }

  @Get("/{id}")
  @Operation(
      operationId = "getSlaPolicy",
      summary = "A policy in its newest version",
      description = "The ETag is its version.")
  HttpResponse<SlaPolicy> get(@Parameter(hidden = true) Caller caller, UUID id) {
    return tagged(
        HttpResponse::ok,
        store.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("policy")));
  }

  @Put("/{id}")
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "changeSlaPolicy",
      summary = "Change a policy",
      description =
          "Makes a new version for what starts from this instant on; what has started keeps what it"
              + " was promised.")
  HttpResponse<SlaPolicy> change(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch,
      @Body NewPolicy policy) {
    return tagged(HttpResponse::ok, write.change(caller, id, policy, ifMatch));
  }

  @Delete("/{id}")
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "retireSlaPolicy",
      summary = "Have a policy apply to nothing more",
      description = "What has started keeps what it was promised.")
  @ApiResponse(responseCode = "204", description = "Retired")
  HttpResponse<?> retire(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch) {
    write.retire(caller, id, ifMatch);
    return HttpResponse.noContent();
  }

  @Put("/order")
  @Secured({"owner", "admin"})
  @Operation(operationId = "orderSlaPolicies", summary = "Put the policies in another order")
  PolicyList order(@Parameter(hidden = true) Caller caller, @Body PolicyOrder order) {
    return PolicyList.of(write.order(caller, order));
  }

  @Get("/{id}/versions")
  @Operation(
      operationId = "listSlaPolicyVersions",
      summary = "All versions of a policy, the newest first")
  PolicyList versions(@Parameter(hidden = true) Caller caller, UUID id) {
    List<StoredPolicy> versions = store.versions(caller.workspaceId(), id);
    if (versions.isEmpty()) {
      throw new NotFound("policy");
    }
    return PolicyList.of(versions);
  }

  @Post("/preview")
  @Secured({"owner", "admin", "agent"})
  @Operation(
      operationId = "previewSla",
      summary = "What would be the deadlines of a message?",
      description = "By the first of today's policies that would apply to it, whenever it comes.")
  PolicyPreview preview(@Parameter(hidden = true) Caller caller, @Body NewPolicyPreview message) {
    return preview.preview(caller.workspaceId(), message);
  }

  @Post("/{id}/preview")
  @Secured({"owner", "admin", "agent"})
  @Operation(
      operationId = "previewSlaPolicy",
      summary = "What would be the deadlines of a message by this policy?",
      description = "Whether or not the policy would apply to it.")
  PolicyPreview preview(
      @Parameter(hidden = true) Caller caller, UUID id, @Body NewPolicyPreview message) {
    return preview.preview(caller.workspaceId(), id, message);
  }

  private static HttpResponse<SlaPolicy> tagged(
      Function<SlaPolicy, MutableHttpResponse<SlaPolicy>> answer, StoredPolicy policy) {
    return answer
        .apply(SlaPolicy.of(policy))
        .header(HttpHeaders.ETAG, new EntityTag(policy.version().version()).toString());
  }
}
