package io.entente.interactions.post;

import io.entente.interactions.post.PostStore.Place;
import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.entente.rest.json.StrictJson;
import io.entente.rest.problem.Languages;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The brand's own publications. */
@Controller("/api/v1/posts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Posts")
class PostsController {
  private static final int MOST = 200;
  private static final int MOST_ITEMS = 1_000;
  private static final int COUNTS = 500;

  private final KeepPosts keep;
  private final PostStore posts;
  private final StrictJson json;
  private final Cursors cursors;

  PostsController(KeepPosts keep, PostStore posts, StrictJson json, Cursors cursors) {
    this.keep = keep;
    this.posts = posts;
    this.json = json;
    this.cursors = cursors;
  }

  @Post
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "keepPosts",
      summary = "Tell of publications, what they cost and what networks count of them",
      description =
          "Up to 1,000, each new or known by connection and external id. What is null or missing"
              + " stays as it was. Of an array the bad ones are rejected, each with its problem,"
              + " and the others kept. The same again changes nothing but the version.")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = "application/json",
              array = @ArraySchema(schema = @Schema(implementation = NewPost.class))))
  PostsKept keep(
      @Parameter(hidden = true) Caller caller, @Body byte[] body, HttpRequest<?> request) {
    return keep.keep(
        caller,
        json.readItems(body, NewPost.class, MOST_ITEMS),
        Languages.of(request.getHeaders()));
  }

  @Get
  @Operation(operationId = "listPosts", summary = "Publications, the newest first")
  Page<BrandPost> list(
      @Parameter(hidden = true) Caller caller,
      @QueryValue @Nullable @Parameter(description = "Name of a campaign") String campaign,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    String kind = "posts/" + caller.workspaceId() + "/" + campaign;
    Place after = cursor == null ? null : place(cursors.decode(kind, cursor));
    List<BrandPost> found =
        posts.list(new PostStore.Query(caller.workspaceId(), campaign, after, limit + 1));
    List<BrandPost> items = found.stream().limit(limit).toList();
    return new Page<>(
        items,
        found.size() <= limit
            ? null
            : cursors.encode(
                kind,
                List.of(
                    items.getLast().publishedAt().toString(), items.getLast().id().toString())));
  }

  private static Place place(List<String> values) {
    return new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
  }

  @Get("/{id}")
  @Operation(
      operationId = "getPost",
      summary = "A publication and what was counted of it, the newest 500 counts")
  PostDetail get(@Parameter(hidden = true) Caller caller, UUID id) {
    return new PostDetail(
        posts.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("post")),
        posts.engagements(caller.workspaceId(), id, COUNTS));
  }
}
