package io.entente.interactions.insight;

import io.entente.events.InsightState;
import io.entente.interactions.insight.InsightStore.Place;
import io.entente.interactions.reply.NewText;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.EntityTag;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.entente.rest.problem.Languages;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The voice of the customer. */
@Controller("/api/v1/insights")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent"})
@Tag(name = "Insights")
class InsightsController {
  private static final int MOST = 200;
  private static final String VERSION = "The ETag of the insight that is meant";

  private final InsightStore insights;
  private final WriteInsights write;
  private final TellAuthors tell;
  private final Cursors cursors;

  InsightsController(
      InsightStore insights, WriteInsights write, TellAuthors tell, Cursors cursors) {
    this.insights = insights;
    this.write = write;
    this.tell = tell;
    this.cursors = cursors;
  }

  @Get
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(operationId = "listInsights", summary = "Insights, the newest first")
  Page<Insight> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue
          @Nullable
          @Parameter(schema = @Schema(allowableValues = {"open", "accepted", "refused", "shipped"}))
          String state,
      @QueryValue @Nullable @Parameter(description = "Such as product") String department,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    InsightState asked = state == null ? null : state(state);
    String kind = "insights/" + caller.workspaceId() + "/" + asked + "/" + department;
    Place after = cursor == null ? null : place(cursors.decode(kind, cursor));
    List<Insight> found =
        insights.list(
            new InsightStore.Query(caller.workspaceId(), asked, department, after, limit + 1));
    List<Insight> items = found.stream().limit(limit).toList();
    return new Page<>(
        items, found.size() <= limit ? null : cursors.encode(kind, end(items.getLast())));
  }

  private static InsightState state(String state) {
    for (InsightState known : InsightState.values()) {
      if (known.json().equals(state)) {
        return known;
      }
    }
    throw new BadRequest("?state", "must be one of [open, accepted, refused, shipped]");
  }

  private static List<String> end(Insight last) {
    return List.of(last.createdAt().toString(), last.id().toString());
  }

  private static Place place(List<String> values) {
    return new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
  }

  @Post
  @Operation(
      operationId = "handOn",
      summary = "Hand messages to a department",
      description = "With a summary of what they say, for people who read no threads.")
  @ApiResponse(responseCode = "201", description = "Handed on", useReturnTypeSchema = true)
  HttpResponse<Insight> hand(@Parameter(hidden = true) Caller caller, @Body NewInsight insight) {
    Insight handed = write.hand(caller, insight);
    return HttpResponse.created(handed).header(HttpHeaders.ETAG, tag(handed));
  }

  @Get("/{id}")
  @Secured({"owner", "admin", "agent", "viewer"})
  @Operation(
      operationId = "getInsight",
      summary = "An insight, the messages that it comes from and what was decided")
  HttpResponse<InsightDetail> get(@Parameter(hidden = true) Caller caller, UUID id) {
    Insight insight =
        insights.find(caller.workspaceId(), id, false).orElseThrow(() -> new NotFound("insight"));
    InsightDetail detail =
        new InsightDetail(
            insight,
            insights.sources(caller.workspaceId(), id),
            insights.decisions(caller.workspaceId(), id));
    return HttpResponse.ok(detail).header(HttpHeaders.ETAG, tag(insight));
  }

  @Post("/{id}/messages")
  @Operation(
      operationId = "addToInsight",
      summary = "Add messages that say the same",
      description = "Those that it has already stay as they are.")
  Insight add(@Parameter(hidden = true) Caller caller, UUID id, @Body NewMessages more) {
    return write.add(caller, id, more.messages());
  }

  @Put("/{id}/decision")
  @Operation(
      operationId = "decide",
      summary = "Keep what the department decided",
      description = "A later decision takes the place of the one before, which stays readable.")
  HttpResponse<Insight> decide(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Header(HttpHeaders.IF_MATCH) @Nullable @Parameter(description = VERSION) String ifMatch,
      @Body NewDecision decision) {
    Insight decided = write.decide(caller, id, decision, ifMatch);
    return HttpResponse.ok(decided).header(HttpHeaders.ETAG, tag(decided));
  }

  @Post("/{id}/tellings")
  @Operation(
      operationId = "tellAuthors",
      summary = "Tell those who wrote what came of it",
      description =
          "A reply in each of their conversations. Called again, it goes on with those who were not"
              + " told.")
  Telling tell(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @Body NewText text,
      @Parameter(hidden = true) HttpRequest<?> request) {
    Locale language = Languages.of(request.getHeaders());
    return tell.tell(caller, id, text, language);
  }

  private static String tag(Insight insight) {
    return new EntityTag(insight.version()).toString();
  }
}
