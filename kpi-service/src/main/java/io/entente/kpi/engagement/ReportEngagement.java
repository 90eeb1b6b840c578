package io.entente.kpi.engagement;

import io.entente.kpi.asked.Narrowing;
import io.entente.kpi.definition.Definitions;
import io.entente.kpi.engagement.Association.Pair;
import io.entente.kpi.engagement.EngagementParameters.Question;
import io.entente.messaging.Consumers;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Answers what the likes of publications go along with. */
@Singleton
final class ReportEngagement {
  private static final int MOST_POSTS = 1_000;

  private final PostStore posts;
  private final Definitions definitions;
  private final Consumers consumers;
  private final Clock clock;

  ReportEngagement(PostStore posts, Definitions definitions, Consumers consumers, Clock clock) {
    this.posts = posts;
    this.definitions = definitions;
    this.consumers = consumers;
    this.clock = clock;
  }

  /**
   * @throws InvalidRequest if there are more posts than one answer holds
   */
  EngagementReport report(UUID workspaceId, Question question, Locale language) {
    Instant asOf = clock.instant();
    List<Post> found =
        posts.published(workspaceId, question.period(), narrowing(question), MOST_POSTS + 1);
    if (found.size() > MOST_POSTS) {
      throw new InvalidRequest("?to", "leaves more than " + MOST_POSTS + " posts");
    }
    return new EngagementReport(
        asOf,
        consumers.lag(PostHandler.GROUP),
        question.period().zone().getId(),
        question.period().from(),
        question.period().to(),
        definitions.meaning("engagement_association", language),
        question.filters(),
        List.of(
            association("reach", found, Post::reach),
            association("impressions", found, Post::impressions),
            association("clicks", found, Post::clicks),
            association("comments", found, Post::comments),
            association("shares", found, Post::shares)),
        found);
  }

  private static Narrowing narrowing(Question question) {
    return new Narrowing()
        .to("channel", question.filters().channel())
        .to("connection_id", question.filters().connection())
        .to("campaign", question.filters().campaign());
  }

  private static Association association(
      String with, List<Post> posts, Function<Post, @Nullable Long> count) {
    List<Pair> pairs = new ArrayList<>();
    for (Post post : posts) {
      Long likes = post.likes();
      Long other = count.apply(post);
      if (likes != null && other != null) {
        pairs.add(new Pair(likes, other));
      }
    }
    return Association.of(with, pairs);
  }
}
