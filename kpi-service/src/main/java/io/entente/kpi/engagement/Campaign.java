package io.entente.kpi.engagement;

import io.entente.kpi.engagement.Outcome.Revenue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The publications of a campaign in the period, added up; null where none of them tells.
 *
 * @param costs by currency, of those whose cost is known
 */
@Serdeable
record Campaign(
    String name,
    int posts,
    @Nullable Long likes,
    @Nullable Long shares,
    @Nullable Long comments,
    @Nullable Long clicks,
    @Nullable Long reach,
    @Nullable Long impressions,
    List<Cost> costs,
    Outcome outcome)
    implements Published {
  Campaign {
    costs = List.copyOf(costs);
  }

  /** The posts of each, by its name; posts of none are left out. */
  static SortedMap<String, List<Post>> byName(List<Post> posts) {
    return posts.stream()
        .filter(post -> post.campaign() != null)
        .collect(
            Collectors.groupingBy(
                post -> Objects.requireNonNull(post.campaign()),
                TreeMap::new,
                Collectors.toList()));
  }

  /**
   * @param revenue attributed to conversations below any of the posts
   */
  static Campaign of(String name, List<Post> posts, List<Revenue> revenue) {
    return new Campaign(
        name,
        posts.size(),
        sum(posts, Post::likes),
        sum(posts, Post::shares),
        sum(posts, Post::comments),
        sum(posts, Post::clicks),
        sum(posts, Post::reach),
        sum(posts, Post::impressions),
        costs(posts),
        Outcome.sum(posts.stream().map(Post::outcome).toList(), revenue));
  }

  private static @Nullable Long sum(List<Post> posts, Function<Post, @Nullable Long> count) {
    Long sum = null;
    for (Post post : posts) {
      Long told = count.apply(post);
      if (told != null) {
        sum = sum == null ? told : Long.valueOf(sum + told);
      }
    }
    return sum;
  }

  private static List<Cost> costs(List<Post> posts) {
    Map<String, Long> sums = new TreeMap<>();
    for (Post post : posts) {
      post.costs().forEach(cost -> sums.merge(cost.currency(), cost.minor(), Math::addExact));
    }
    return sums.entrySet().stream().map(it -> new Cost(it.getKey(), it.getValue())).toList();
  }
}
