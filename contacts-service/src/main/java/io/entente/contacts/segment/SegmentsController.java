package io.entente.contacts.segment;

import io.entente.rest.BadRequest;
import io.entente.rest.Caller;
import io.entente.rest.Cursors;
import io.entente.rest.NotFound;
import io.entente.rest.Page;
import io.entente.service.idempotency.IdempotencyKey;
import io.entente.service.idempotency.OncePerKey;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Groups of contacts for which the same holds. */
@Controller("/api/v1/segments")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"owner", "admin", "agent", "viewer"})
@Tag(name = "Segments")
class SegmentsController {
  private static final int MOST = 200;
  private static final UUID FIRST = new UUID(0, 0);

  private final WriteSegments write;
  private final SegmentStore segments;
  private final MemberStore members;
  private final PreviewSegment preview;
  private final OncePerKey once;
  private final Cursors cursors;

  SegmentsController(
      WriteSegments write,
      SegmentStore segments,
      MemberStore members,
      PreviewSegment preview,
      OncePerKey once,
      Cursors cursors) {
    this.write = write;
    this.segments = segments;
    this.members = members;
    this.preview = preview;
    this.once = once;
    this.cursors = cursors;
  }

  /** All of a workspace, in the order of their making. */
  @Serdeable
  @Schema(name = "Segments")
  record All(List<Segment> items) {
    All {
      items = List.copyOf(items);
    }
  }

  /** A contact of a segment. */
  @Serdeable
  @Schema(name = "SegmentMember")
  record Member(UUID id, String name) {}

  /**
   * Who would be in a segment.
   *
   * @param lookedAt how many contacts were looked at: those with the latest activity
   * @param matching how many of them conditions hold for
   * @param contacts the first of these
   */
  @Serdeable
  @Schema(name = "SegmentPreview")
  record Preview(int lookedAt, int matching, List<Member> contacts) {
    Preview {
      contacts = List.copyOf(contacts);
    }
  }

  @Get
  @Operation(operationId = "listSegments", summary = "Segments with the number of their contacts")
  All list(@Parameter(hidden = true) Caller caller) {
    return new All(segments.all(caller.workspaceId()));
  }

  @Post
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "makeSegment",
      summary = "Keep a segment",
      description =
          "Its contacts are looked for in the background and kept from then on: those that change"
              + " are looked at at once, and so are those for whom so many days have passed. What"
              + " was done within the last days leaves them up to an hour late.")
  @ApiResponse(responseCode = "201", description = "Kept", useReturnTypeSchema = true)
  HttpResponse<Segment> make(
      @Parameter(hidden = true) Caller caller,
      @Header("Idempotency-Key") @Nullable @Parameter(description = IdempotencyKey.DESCRIPTION)
          String key,
      @Body NewSegment segment) {
    return HttpResponse.created(
        once.run(
            caller,
            once.key(key, "segments", segment),
            Segment.class,
            () -> write.make(caller.workspaceId(), segment)));
  }

  @Post("/preview")
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "previewSegment",
      summary = "Who would be in a segment",
      description = "Among the 1,000 contacts with the latest activity.")
  Preview preview(@Parameter(hidden = true) Caller caller, @Body SegmentConditions conditions) {
    return preview.of(caller.workspaceId(), conditions);
  }

  @Get("/{id}")
  @Operation(operationId = "getSegment", summary = "A segment")
  Segment get(@Parameter(hidden = true) Caller caller, UUID id) {
    return segments.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("segment"));
  }

  @Put("/{id}")
  @Secured({"owner", "admin"})
  @Operation(
      operationId = "changeSegment",
      summary = "Change a segment",
      description = "All contacts are looked at anew; until that is over, old members may be left.")
  Segment change(@Parameter(hidden = true) Caller caller, UUID id, @Body NewSegment segment) {
    return write.change(caller.workspaceId(), id, segment);
  }

  @Delete("/{id}")
  @Status(HttpStatus.NO_CONTENT)
  @Secured({"owner", "admin"})
  @Operation(operationId = "deleteSegment", summary = "Delete a segment; its contacts stay")
  void delete(@Parameter(hidden = true) Caller caller, UUID id) {
    write.delete(caller.workspaceId(), id);
  }

  @Get("/{id}/contacts")
  @Operation(
      operationId = "listSegmentContacts",
      summary = "The contacts of a segment",
      description = "In the order of their making.")
  Page<Member> contacts(
      @Parameter(hidden = true) Caller caller,
      UUID id,
      @QueryValue @Nullable @Parameter(description = "The next of the page before") String cursor,
      @QueryValue(defaultValue = "50") @Parameter(description = "1 to 200") int limit) {
    if (limit < 1 || limit > MOST) {
      throw new BadRequest("?limit", "must be from 1 to " + MOST);
    }
    Segment segment = get(caller, id);
    String kind = "segment/" + caller.workspaceId() + "/" + segment.id();
    UUID place = cursor == null ? FIRST : UUID.fromString(cursors.decode(kind, cursor).getFirst());
    List<UUID> ids = members.page(caller.workspaceId(), id, place, limit + 1);
    List<UUID> shown = ids.stream().limit(limit).toList();
    String next =
        ids.size() > limit ? cursors.encode(kind, List.of(shown.getLast().toString())) : null;
    return new Page<>(members.named(caller.workspaceId(), shown, Member::new), next);
  }
}
