package io.entente.kpi.rating;

import io.entente.events.Channel;
import io.entente.kpi.definition.Definitions;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.rating.RatingParameters.Question;
import io.entente.kpi.rating.RatingReport.Item;
import io.entente.kpi.rating.RatingStore.Counted;
import io.entente.kpi.rating.RatingStore.Place;
import io.entente.messaging.Consumers;
import io.entente.rest.Cursors;
import io.entente.rest.Page;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers how many stars customers gave, and which reviews that says. */
@Singleton
final class ReportRatings {
  static final List<String> GROUPS =
      List.of(ReviewHandler.GROUP, "kpi-orders", "kpi-contacts", "kpi-person-facts", "kpi-touches");

  /** The empty text is nobody: no member has it, and it sorts before all. */
  private static final String NOBODY = "";

  private final Snapshots snapshots;
  private final RatingStore ratings;
  private final Definitions definitions;
  private final Consumers consumers;
  private final Cursors cursors;
  private final Clock clock;

  ReportRatings(
      Snapshots snapshots,
      RatingStore ratings,
      Definitions definitions,
      Consumers consumers,
      Cursors cursors,
      Clock clock) {
    this.snapshots = snapshots;
    this.ratings = ratings;
    this.definitions = definitions;
    this.consumers = consumers;
    this.cursors = cursors;
    this.clock = clock;
  }

  RatingReport report(UUID workspaceId, Question question, Locale language) {
    Instant asOf = clock.instant();
    List<Counted> counted = snapshots.read(() -> ratings.count(workspaceId, question));
    Stars total = new Stars();
    Map<String, Stars> members = new TreeMap<>();
    for (Counted it : counted) {
      total.add(it.stars(), it.reviews());
      members
          .computeIfAbsent(Objects.requireNonNullElse(it.member(), NOBODY), _ -> new Stars())
          .add(it.stars(), it.reviews());
    }
    List<Item> items = new ArrayList<>();
    members.forEach(
        (member, stars) -> items.add(new Item(shown(member, question.by()), stars.rated())));
    return new RatingReport(
        asOf,
        GROUPS.stream().mapToLong(consumers::lag).sum(),
        question.period().zone().getId(),
        question.period().from(),
        question.period().to(),
        question.filters(),
        question.by().name().toLowerCase(Locale.ROOT),
        question.attribute(),
        definitions.meaning("rating", language),
        total.rated(),
        items);
  }

  private static @Nullable String shown(String member, RatingDimension by) {
    if (member.equals(NOBODY)) {
      return null;
    }
    return by == RatingDimension.CHANNEL ? Channel.valueOf(member).json() : member;
  }

  /** As many as the report counts, some at a time. */
  Page<RatedReview> list(UUID workspaceId, Question question, @Nullable String cursor, int limit) {
    String kind = "reviews/%s/%s/%s".formatted(workspaceId, question.period(), question.filters());
    Place after = cursor == null ? Place.START : place(cursors.decode(kind, cursor));
    List<RatedReview> found =
        snapshots.read(() -> ratings.list(workspaceId, question, after, limit + 1));
    List<RatedReview> items = found.stream().limit(limit).toList();
    return new Page<>(
        items, found.size() <= limit ? null : cursors.encode(kind, values(items.getLast())));
  }

  private static Place place(List<String> values) {
    return new Place(Instant.parse(values.get(0)), UUID.fromString(values.get(1)));
  }

  private static List<String> values(RatedReview last) {
    return List.of(last.at().toString(), last.interactionId().toString());
  }
}
