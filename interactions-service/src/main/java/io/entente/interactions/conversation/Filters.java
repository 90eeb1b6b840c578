package io.entente.interactions.conversation;

import io.entente.events.Channel;
import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.facet.FacetKind;
import io.entente.interactions.input.Moment;
import io.entente.interactions.work.Priority;
import io.entente.rest.BadRequest;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are asked for, by the address of a list or by a saved view: all fields that
 * are given must hold, and of a field with several values any of them.
 *
 * @param status open, pending, snoozed, resolved, spam; all alone for any but spam
 * @param assignee ids of agents, me for who looks; none alone
 * @param reason also of the first level, for all below it
 * @param segment ids of segments that the customer's contact is in
 * @param mentioned me: where a note names who looks
 * @param unread true: what who looks has not read all of; with assignee or mentioned alone
 * @param waitingAtLeastSeconds goes with the order by waiting alone
 * @param dueWithinSeconds 0 for what is overdue; goes with the order by deadline alone
 * @param openedFrom goes with the order by opening alone, as openedBefore does
 */
@Introspected
@Serdeable
public record Filters(
    @QueryValue
        @Nullable
        @Parameter(
            description =
                "open, pending, snoozed, resolved, spam, any of them. All but spam if none"
                    + " stands, or all",
            explode = Explode.TRUE)
        List<String> status,
    @QueryValue @Nullable @Parameter(description = "Such as x or email", explode = Explode.TRUE)
        List<String> channel,
    @QueryValue @Nullable @Parameter(description = "Ids of connections", explode = Explode.TRUE)
        List<UUID> connection,
    @QueryValue @Nullable @Parameter(description = "Id of a contact") UUID contact,
    @QueryValue @Nullable @Parameter(description = "Id of an identity") UUID identity,
    @QueryValue
        @Nullable
        @Parameter(description = "Ids of agents, me, or none", explode = Explode.TRUE)
        List<String> assignee,
    @QueryValue @Nullable @Parameter(description = "Ids of teams, or none", explode = Explode.TRUE)
        List<String> team,
    @QueryValue
        @Nullable
        @Parameter(
            explode = Explode.TRUE,
            array =
                @ArraySchema(
                    schema =
                        @Schema(allowableValues = {"none", "low", "medium", "high", "urgent"})))
        List<String> priority,
    @QueryValue
        @Nullable
        @Parameter(
            description = "Ids of reasons, with all below them, or none",
            explode = Explode.TRUE)
        List<String> reason,
    @QueryValue @Nullable @Parameter(description = "Ids of tags, or none", explode = Explode.TRUE)
        List<String> tag,
    @QueryValue
        @Nullable
        @Parameter(description = "Ids of segments that the customer is in", explode = Explode.TRUE)
        List<UUID> segment,
    @QueryValue
        @Nullable
        @Parameter(
            description = "With me: where a note names the caller",
            schema = @Schema(allowableValues = {"me"}))
        String mentioned,
    @QueryValue
        @Nullable
        @Parameter(description = "What the caller has not read; with assignee or mentioned alone")
        Boolean unread,
    @QueryValue
        @Nullable
        @Parameter(description = "The customer waits so long at least; with sort waiting alone")
        Long waitingAtLeastSeconds,
    @QueryValue
        @Nullable
        @Parameter(description = "Due within that time, 0 for overdue; with sort deadline alone")
        Long dueWithinSeconds,
    @QueryValue
        @Nullable
        @Parameter(
            description =
                "Opened then or later, such as 2026-03-28T23:30:00Z; with sort opened alone")
        String openedFrom,
    @QueryValue @Nullable @Parameter(description = "Opened before; with sort opened alone")
        String openedBefore) {
  private static final String ME = "me";
  private static final String WITHOUT = "none";
  private static final String ALL = "all";
  private static final int MOST_VALUES = 16;
  private static final long MOST_SECONDS = 3_155_760_000L;

  /** Null for all. */
  @Nullable List<ConversationStatus> statuses() {
    List<String> words = given("status", status);
    return words == null || words.contains(ALL)
        ? null
        : words.stream()
            .map(word -> Words.constant(ConversationStatus.class, "?status", word))
            .distinct()
            .toList();
  }

  /** Null for all. */
  @Nullable List<Channel> channels() {
    List<String> words = given("channel", channel);
    return words == null
        ? null
        : words.stream()
            .map(word -> Words.constant(Channel.class, "?channel", word))
            .distinct()
            .toList();
  }

  /** Null for all. */
  @Nullable List<UUID> connections() {
    List<UUID> ids = given("connection", connection);
    return ids == null ? null : ids.stream().distinct().toList();
  }

  /** Null for all. */
  @Nullable List<UUID> segments() {
    List<UUID> ids = given("segment", segment);
    return ids == null ? null : ids.stream().distinct().toList();
  }

  private static <T> @Nullable List<T> given(String field, @Nullable List<T> values) {
    if (values == null || values.isEmpty()) {
      return null;
    }
    if (values.size() > MOST_VALUES) {
      throw new BadRequest("?" + field, "takes " + MOST_VALUES + " values at most");
    }
    return values;
  }

  /** False for those that nobody owns; null for all. */
  @Nullable Boolean assigned() {
    return isWithout("assignee", assignee) ? false : null;
  }

  /** What is to be there, that of which few conversations have one first. */
  List<FacetFilter> facets(UUID readerId) {
    List<FacetFilter> facets = new ArrayList<>();
    String reader = readerId.toString();
    add(FacetKind.ASSIGNEE, "assignee", assignee, it -> it.equals(ME) ? reader : it, facets);
    if (mentioned != null) {
      if (!mentioned.equals(ME)) {
        throw new BadRequest("?mentioned", "must be me");
      }
      facets.add(new FacetFilter(FacetKind.MENTION, List.of(reader)));
    }
    add(FacetKind.TAG, "tag", tag, UnaryOperator.identity(), facets);
    add(FacetKind.TEAM, "team", team, UnaryOperator.identity(), facets);
    add(FacetKind.REASON, "reason", reason, UnaryOperator.identity(), facets);
    List<String> words = given("priority", priority);
    if (words != null && !isWithout("priority", words)) {
      facets.add(
          new FacetFilter(
              FacetKind.PRIORITY,
              words.stream()
                  .map(word -> Words.constant(Priority.class, "?priority", word).json())
                  .distinct()
                  .toList()));
    }
    return facets;
  }

  private static void add(
      FacetKind kind,
      String field,
      @Nullable List<String> values,
      UnaryOperator<String> meant,
      List<FacetFilter> facets) {
    List<String> given = given(field, values);
    if (given != null && !isWithout(field, given)) {
      facets.add(
          new FacetFilter(
              kind, given.stream().map(meant).map(it -> id(field, it)).distinct().toList()));
    }
  }

  private static String id(String field, String text) {
    try {
      UUID id = UUID.fromString(text);
      if (id.toString().equalsIgnoreCase(text)) {
        return id.toString();
      }
    } catch (IllegalArgumentException _) {
      // told below
    }
    throw new BadRequest("?" + field, "must be a UUID or a word that is known");
  }

  private static boolean isWithout(String field, @Nullable List<String> values) {
    if (values == null || !values.contains(WITHOUT)) {
      return false;
    }
    if (values.size() > 1) {
      throw new BadRequest("?" + field, "takes none alone, without others");
    }
    return true;
  }

  /** Kinds of which there is to be none. */
  List<FacetKind> without() {
    List<FacetKind> without = new ArrayList<>();
    without(FacetKind.TAG, "tag", tag, without);
    without(FacetKind.TEAM, "team", team, without);
    without(FacetKind.REASON, "reason", reason, without);
    without(FacetKind.PRIORITY, "priority", priority, without);
    return without;
  }

  private static void without(
      FacetKind kind, String field, @Nullable List<String> values, List<FacetKind> without) {
    if (isWithout(field, values)) {
      without.add(kind);
    }
  }

  Bounds bounds(Instant now) {
    return new Bounds(
        seconds("waitingAtLeastSeconds", waitingAtLeastSeconds, now, -1),
        seconds("dueWithinSeconds", dueWithinSeconds, now, 1),
        moment("openedFrom", openedFrom),
        moment("openedBefore", openedBefore));
  }

  private static @Nullable Instant seconds(
      String field, @Nullable Long seconds, Instant now, int direction) {
    if (seconds == null) {
      return null;
    }
    if (seconds < 0 || seconds > MOST_SECONDS) {
      throw new BadRequest("?" + field, "must be from 0 to " + MOST_SECONDS);
    }
    return now.plusSeconds(direction * seconds);
  }

  private static @Nullable Instant moment(String field, @Nullable String text) {
    if (text == null) {
      return null;
    }
    Instant moment = Moment.read(text);
    if (moment == null) {
      throw new BadRequest("?" + field, Moment.WRONG);
    }
    return moment;
  }
}
