package io.entente.interactions.rule;

import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Patch;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rules, and what became of them. */
@Controller("/api/v1/rules")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin"})
@Tag(name = "Automation")
class RulesController {
  private static final String MERGE_PATCH = "application/merge-patch+json";
  private static final String VERSION = "The ETag of the rule that is meant; required";
  private static final int MOST = 200;

  private final RuleStore rules;
  private final WriteRules write;
  private final PatchRule patch;
  private final RunStore runs;
  private final Cursors cursors;

  RulesController(
      RuleStore rules, WriteRules write, PatchRule patch, RunStore runs, Cursors cursors) {
    this.rules = rules;
    this.write = write;
    this.patch = patch;
    this.runs = runs;
    this.cursors = cursors;
  }

  @Get
  @Operation(operationId = "listRules", summary = "All rules, in the order in which they are asked")
  RuleList list(@Parameter(hidden = true) Caller caller) {
    return list(caller, rules.all(caller.workspaceId()));
  }

  private RuleList list(Caller caller, List<StoredRule> stored) {
    Map<UUID, RuleCounts> counts = rules.counts(caller.workspaceId());
    return new RuleList(
        stored.stream()
            .map(it -> Rule.of(it, counts.getOrDefault(it.id(), RuleCounts.NONE)))
            .toList());
  }

  @Post
  @Operation(
      operationId = "createRule",
      summary = "Write a rule down, at the end of the list",
      description =
          "It is asked about what happens from then on, soon after it has, once for each event. A"
              + " rule sees what those before it have changed. What a rule changes, others are asked"
              + " about, up to 3 deep.")
  @ApiResponse(responseCode = "201", description = "Written", useReturnTypeSchema = true)
  HttpResponse<Rule> create(@Parameter(hidden = true) Caller caller, @Body NewRule rule) {
    return tagged(HttpResponse::created, caller, write.create(caller, rule));
  }

  @Get("/{id}")
  @Operation(operationId = "getRule", summary = "A rule", description = "The ETag is its version.")
  HttpResponse<Rule> get(@Parameter(hidden = true) Caller caller, UUID id) {
    return tagged(
        HttpResponse::ok,
        caller,
        rules.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("rule")));
  }

  @Patch("/{id}")
  @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
  @Operation(
      operationId = "changeRule",
      summary = "Change a rule",
      description = "What is not given stays; lists and conditions are given as a whole.")
  @RequestBody(
      required = true,
      content = {
        @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = ChangedRule.class)),
        @Content(
            mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(implementation = ChangedRule.class))
      })
  @ApiResponse(responseCode = "200", description = "As it is now", useReturnTypeSchema = true)
  HttpResponse<Rule> change(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch,
      @Body byte[] body) {
    return tagged(HttpResponse::ok, caller, write.change(caller, id, patch.reading(body), ifMatch));
  }

  @Delete("/{id}")
  @Operation(operationId = "deleteRule", summary = "Throw a rule away")
  @ApiResponse(responseCode = "204", description = "Gone")
  HttpResponse<?> delete(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch) {
    write.delete(caller, id, ifMatch);
    return HttpResponse.noContent();
  }

  @Put("/order")
  @Operation(operationId = "orderRules", summary = "Have the rules asked in another order")
  RuleList order(@Parameter(hidden = true) Caller caller, @Body RuleOrder order) {
    return list(caller, write.order(caller, order));
  }

  @Get("/{id}/runs")
  @Operation(
      operationId = "listRuleRuns",
      summary = "When the rule's conditions held, the newest first",
      description = "With what became of it. After 30 days it is forgotten.")
  Page<Run> runs(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    if (rules.find(caller.workspaceId(), id).isEmpty()) {
      throw new NotFound("rule");
    }
    String kind = "rule-runs/" + caller.workspaceId() + "/" + id;
    UUID before =
        cursor == null
            ? MadeAt.AFTER_ALL
            : UUID.fromString(cursors.decode(kind, cursor).getFirst());
    List<Run> found = runs.before(caller.workspaceId(), id, before, limit + 1);
    List<Run> items = found.stream().limit(limit).toList();
    return new Page<>(
        items,
        found.size() <= limit
            ? null
            : cursors.encode(kind, List.of(items.getLast().id().toString())));
  }

  private HttpResponse<Rule> tagged(
      Function<Rule, MutableHttpResponse<Rule>> answer, Caller caller, StoredRule stored) {
    RuleCounts counts =
        rules.counts(caller.workspaceId()).getOrDefault(stored.id(), RuleCounts.NONE);
    return answer
        .apply(Rule.of(stored, counts))
        .header(HttpHeaders.ETAG, new EntityTag(stored.version()).toString());
  }
}
