package io.entente.interactions.conversation;

import io.entente.events.Channel;
import io.entente.interactions.facet.Facet;
import io.entente.interactions.facet.FacetKind;
import io.entente.interactions.work.Priority;
import io.entente.rest.BadRequest;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are asked for, besides their status: all that is given must hold.
 *
 * @param assignee an agent's id, me, or none
 * @param reason also one of the first level, for all below it
 */
@Introspected
record Filters(
    @QueryValue @Nullable @Parameter(description = "Such as x or email") String channel,
    @QueryValue @Nullable @Parameter(description = "Id of a connection") UUID connection,
    @QueryValue @Nullable @Parameter(description = "Id of a contact") UUID contact,
    @QueryValue @Nullable @Parameter(description = "Id of an identity") UUID identity,
    @QueryValue @Nullable @Parameter(description = "Id of an agent, me, or none") String assignee,
    @QueryValue @Nullable @Parameter(description = "Id of a team, or none") String team,
    @QueryValue
        @Nullable
        @Parameter(schema = @Schema(allowableValues = {"none", "low", "medium", "high", "urgent"}))
        String priority,
    @QueryValue @Nullable @Parameter(description = "Id of a reason, with all below it, or none")
        String reason,
    @QueryValue @Nullable @Parameter(description = "Id of a tag, or none") String tag,
    @QueryValue
        @Nullable
        @Parameter(
            description = "With me: where a note names the caller",
            schema = @Schema(allowableValues = {"me"}))
        String mentioned) {
  private static final String ME = "me";
  private static final String NONE = "none";

  @Nullable Channel onChannel() {
    return channel == null ? null : Words.constant(Channel.class, "?channel", channel);
  }

  /** Those that are to be there, the one that few conversations have first. */
  List<Facet> facets(UUID callerId) {
    List<Facet> facets = new ArrayList<>();
    if (ME.equals(assignee)) {
      facets.add(Facet.of(FacetKind.ASSIGNEE, callerId));
    } else {
      add(FacetKind.ASSIGNEE, "?assignee", assignee, facets);
    }
    if (mentioned != null) {
      if (!mentioned.equals(ME)) {
        throw new BadRequest("?mentioned", "must be me");
      }
      facets.add(Facet.of(FacetKind.MENTION, callerId));
    }
    add(FacetKind.TAG, "?tag", tag, facets);
    add(FacetKind.TEAM, "?team", team, facets);
    add(FacetKind.REASON, "?reason", reason, facets);
    if (priority != null) {
      Priority asked = Words.constant(Priority.class, "?priority", priority);
      if (asked != Priority.NONE) {
        facets.add(new Facet(FacetKind.PRIORITY, asked.json()));
      }
    }
    return facets;
  }

  private static void add(
      FacetKind kind, String place, @Nullable String value, List<Facet> facets) {
    if (value == null || value.equals(NONE)) {
      return;
    }
    try {
      facets.add(Facet.of(kind, UUID.fromString(value)));
    } catch (IllegalArgumentException e) {
      throw new BadRequest(place, "must be a UUID or a word that is known");
    }
  }

  /** Kinds of which there is to be none. */
  List<FacetKind> without() {
    List<FacetKind> without = new ArrayList<>();
    none(FacetKind.ASSIGNEE, assignee, without);
    none(FacetKind.TAG, tag, without);
    none(FacetKind.TEAM, team, without);
    none(FacetKind.REASON, reason, without);
    none(FacetKind.PRIORITY, priority, without);
    return without;
  }

  private static void none(FacetKind kind, @Nullable String value, List<FacetKind> without) {
    if (NONE.equals(value)) {
      without.add(kind);
    }
  }
}
