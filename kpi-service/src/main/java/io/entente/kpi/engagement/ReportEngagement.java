package io.entente.kpi.engagement;

import io.entente.kpi.asked.Narrowing;
import io.entente.kpi.attribution.Attribution;
import io.entente.kpi.definition.Definitions;
import io.entente.kpi.engagement.EngagementParameters.Question;
import io.entente.kpi.engagement.Outcome.Revenue;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.thread.ThreadHandler;
import io.entente.messaging.Consumers;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;

/** Answers what the likes of publications go along with. */
@Singleton
final class ReportEngagement {
  private static final int MOST_POSTS = 1_000;

  private static final List<String> GROUPS =
      List.of(PostHandler.GROUP, ThreadHandler.GROUP, "kpi-surveys", "kpi-orders", "kpi-touches");

  private final Snapshots snapshots;
  private final PostStore store;
  private final OutcomeStore outcomes;
  private final Definitions definitions;
  private final Consumers consumers;
  private final Clock clock;

  private record Read(List<Post> posts, List<Campaign> campaigns) {}

  ReportEngagement(
      Snapshots snapshots,
      PostStore store,
      OutcomeStore outcomes,
      Definitions definitions,
      Consumers consumers,
      Clock clock) {
    this.snapshots = snapshots;
    this.store = store;
    this.outcomes = outcomes;
    this.definitions = definitions;
    this.consumers = consumers;
    this.clock = clock;
  }

  /**
   * @throws InvalidRequest if there are more posts than one answer holds
   */
  EngagementReport report(UUID workspaceId, Question question, Locale language) {
    Instant asOf = clock.instant();
    Read read = snapshots.read(() -> read(workspaceId, question));
    List<Post> posts = read.posts();
    List<Campaign> campaigns = read.campaigns();
    return new EngagementReport(
        asOf,
        GROUPS.stream().mapToLong(consumers::lag).sum(),
        question.period().zone().getId(),
        question.period().from(),
        question.period().to(),
        definitions.meaning("engagement_vs_outcome", language),
        question.filters(),
        question.by().name().toLowerCase(Locale.ROOT),
        question.model().name().toLowerCase(Locale.ROOT),
        Math.toIntExact(Attribution.WINDOW.toDays()),
        Associate.over(question.by() == EngagementSet.POST ? posts : campaigns, question.model()),
        posts,
        campaigns);
  }

  private Read read(UUID workspaceId, Question question) {
    List<Post> found =
        store.published(workspaceId, question.period(), narrowing(question), MOST_POSTS + 1);
    if (found.size() > MOST_POSTS) {
      throw new InvalidRequest("?to", "leaves more than " + MOST_POSTS + " posts");
    }
    Map<UUID, Outcome> known = outcomes.below(workspaceId, found.stream().map(Post::id).toList());
    List<Post> posts =
        found.stream().map(post -> post.with(known.getOrDefault(post.id(), Outcome.NONE))).toList();
    return new Read(posts, campaigns(workspaceId, posts));
  }

  private List<Campaign> campaigns(UUID workspaceId, List<Post> posts) {
    SortedMap<String, List<Post>> byName = Campaign.byName(posts);
    Map<Integer, List<Revenue>> bought =
        outcomes.bought(
            workspaceId,
            byName.values().stream().map(its -> its.stream().map(Post::id).toList()).toList());
    List<Campaign> campaigns = new ArrayList<>();
    byName.forEach((name, its) -> {
      List<Revenue> revenue = bought.getOrDefault(campaigns.size(), List.of());
      campaigns.add(Campaign.of(name, its, revenue));
    });
    return campaigns;
  }

  private static Narrowing narrowing(Question question) {
    return new Narrowing()
        .to("channel", question.filters().channel())
        .to("connection_id", question.filters().connection())
        .to("campaign", question.filters().campaign());
  }
}
