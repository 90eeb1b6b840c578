package io.entente.kpi.engagement;

import io.entente.events.Channel;
import io.entente.events.PostState;
import io.entente.events.PostState.Engagement;
import io.entente.kpi.asked.Narrowing;
import io.entente.kpi.asked.Period;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code published_post}. */
@Singleton
final class PostStore {
  static final String PUBLISHED =
      """
      select post_id, channel, connection_id, published_at, campaign, likes, shares, comments,
          clicks, reach, impressions, cost_minor, currency
      from published_post force index (published_post_by_time)
      where workspace_id = ? and published_at >= ? and published_at < ?%s
      order by published_at desc, post_id limit %d
      """;

  private final Sql sql;

  PostStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the newest version of each, in whatever order they come. */
  void save(Collection<PostState> arrived) {
    // The version is assigned last: until then it is that of the row, in each column's condition.
    // What it cost was not kept at first: it is also taken from the version that is known.
    sql.upsert(
        """
        insert into published_post (workspace_id, post_id, version, channel, connection_id,
                                    published_at, campaign, likes, shares, comments, clicks, reach,
                                    impressions, cost_minor, currency)
        values %s
        on duplicate key update
          published_at = if(values(version) > version, values(published_at), published_at),
          campaign = if(values(version) > version, values(campaign), campaign),
          likes = if(values(version) > version, values(likes), likes),
          shares = if(values(version) > version, values(shares), shares),
          comments = if(values(version) > version, values(comments), comments),
          clicks = if(values(version) > version, values(clicks), clicks),
          reach = if(values(version) > version, values(reach), reach),
          impressions = if(values(version) > version, values(impressions), impressions),
          cost_minor = if(values(version) >= version, values(cost_minor), cost_minor),
          currency = if(values(version) >= version, values(currency), currency),
          version = greatest(version, values(version))
        """,
        arrived.stream().map(PostStore::row).toList());
  }

  private static @Nullable Object[] row(PostState state) {
    Engagement counted = state.engagement();
    List<@Nullable Object> row = new ArrayList<>();
    row.add(state.workspaceId());
    row.add(state.postId());
    row.add(state.version());
    row.add(state.channel());
    row.add(state.connectionId());
    row.add(state.publishedAt());
    row.add(state.campaign());
    row.add(counted == null ? null : counted.likes());
    row.add(counted == null ? null : counted.shares());
    row.add(counted == null ? null : counted.comments());
    row.add(counted == null ? null : counted.clicks());
    row.add(counted == null ? null : counted.reach());
    row.add(counted == null ? null : counted.impressions());
    row.add(state.costMinor());
    row.add(state.currency());
    return row.toArray();
  }

  /** The newest first, so many at most. */
  List<Post> published(UUID workspaceId, Period period, Narrowing narrowing, int most) {
    return sql.list(
        PUBLISHED.formatted(narrowing.text(), most),
        PostStore::post,
        narrowing.parametersAfter(workspaceId, period.from(), period.to()));
  }

  private static Post post(Row row) throws SQLException {
    return new Post(
        row.uuid("post_id"),
        Channel.valueOf(row.text("channel")),
        row.uuid("connection_id"),
        row.instant("published_at"),
        row.textOrNull("campaign"),
        row.numberOrNull("likes"),
        row.numberOrNull("shares"),
        row.numberOrNull("comments"),
        row.numberOrNull("clicks"),
        row.numberOrNull("reach"),
        row.numberOrNull("impressions"),
        costs(row),
        Outcome.NONE);
  }

  private static List<Cost> costs(Row row) throws SQLException {
    Long minor = row.numberOrNull("cost_minor");
    return minor == null ? List.of() : List.of(new Cost(row.text("currency"), minor));
  }
}
