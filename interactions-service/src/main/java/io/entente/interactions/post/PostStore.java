package io.entente.interactions.post;

import io.entente.events.Channel;
import io.entente.interactions.post.BrandPost.Cost;
import io.entente.interactions.post.BrandPost.Engagement;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class PostStore {
  private static final String COLUMNS =
      """
      p.id, p.connection_id, p.channel, p.external_id, p.published_at, p.title, p.address,
      p.campaign, p.cost_minor, p.currency, p.version, e.counted_at, e.likes, e.shares, e.comments,
      e.clicks, e.reach, e.impressions
      """;
  private static final String NEWEST_COUNTS =
      """
      left join post_engagement e
        on e.workspace_id = p.workspace_id and e.post_id = p.id and e.counted_at = p.counted_at
      """;

  private final Sql sql;

  PostStore(Sql sql) {
    this.sql = sql;
  }

  /** The last row of a page. */
  record Place(Instant publishedAt, UUID id) {}

  /**
   * Which posts, the newest first.
   *
   * @param after null for the first page
   */
  record Query(UUID workspaceId, @Nullable String campaign, @Nullable Place after, int limit) {}

  List<BrandPost> list(Query query) {
    List<@Nullable Object> parameters = new ArrayList<>();
    String statement = statement(query, parameters);
    return sql.list(statement, PostStore::post, parameters.toArray());
  }

  static String statement(Query query, List<@Nullable Object> parameters) {
    String index = query.campaign() == null ? "post_published" : "post_campaign";
    StringBuilder statement =
        new StringBuilder("select straight_join " + COLUMNS + " from post p force index (")
            .append(index)
            .append(") ")
            .append(NEWEST_COUNTS)
            .append(" where p.workspace_id = ?");
    parameters.add(query.workspaceId());
    if (query.campaign() != null) {
      statement.append(" and p.campaign = ?");
      parameters.add(query.campaign());
    }
    Place after = query.after();
    if (after != null) {
      statement.append(" and p.published_at <= ? and (p.published_at < ? or p.id < ?)");
      parameters.addAll(List.of(after.publishedAt(), after.publishedAt(), after.id()));
    }
    parameters.add(query.limit());
    return statement.append(" order by p.published_at desc, p.id desc limit ?").toString();
  }

  Optional<BrandPost> find(UUID workspaceId, UUID id) {
    return all(workspaceId, List.of(id)).stream().findFirst();
  }

  List<BrandPost> all(UUID workspaceId, Collection<UUID> ids) {
    return sql.list(
        "select straight_join "
            + COLUMNS
            + """
             from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
            join post p force index (primary)
              on p.workspace_id = ? and p.id = cast(asked.id as uuid)
            """
            + NEWEST_COUNTS,
        PostStore::post,
        Rows.of(ids, id -> new @Nullable Object[] {id}),
        workspaceId);
  }

  /** All counts of a post, the newest first, as many as are asked for. */
  List<Engagement> engagements(UUID workspaceId, UUID postId, int limit) {
    return sql.list(
        """
        select counted_at, likes, shares, comments, clicks, reach, impressions
        from post_engagement where workspace_id = ? and post_id = ?
        order by counted_at desc limit ?
        """,
        PostStore::engagement,
        workspaceId,
        postId,
        limit);
  }

  void keep(UUID workspaceId, List<KnownPost> posts) {
    sql.upsert(
        """
        insert into post (workspace_id, id, connection_id, channel, external_id, published_at,
                          title, address, campaign, cost_minor, currency, counted_at, version)
        values %s
        on duplicate key update
          published_at = values(published_at), title = coalesce(values(title), title),
          address = coalesce(values(address), address),
          campaign = coalesce(values(campaign), campaign),
          currency = if(values(cost_minor) is null, currency, values(currency)),
          cost_minor = coalesce(values(cost_minor), cost_minor),
          counted_at = greatest(coalesce(values(counted_at), counted_at),
                                coalesce(counted_at, values(counted_at))),
          version = version + 1
        """,
        posts.stream().map(post -> columns(workspaceId, post)).toList());
    sql.upsert(
        """
        insert into post_engagement (workspace_id, post_id, counted_at, likes, shares, comments,
                                     clicks, reach, impressions)
        values %s
        on duplicate key update
          likes = values(likes), shares = values(shares), comments = values(comments),
          clicks = values(clicks), reach = values(reach), impressions = values(impressions)
        """,
        posts.stream()
            .filter(post -> post.told().engagement() != null)
            .map(post -> counts(workspaceId, post))
            .toList());
  }

  private static @Nullable Object[] columns(UUID workspaceId, KnownPost post) {
    NewPost told = post.told();
    NewPost.NewCost cost = told.cost();
    return new @Nullable Object[] {
      workspaceId,
      post.id(),
      told.connectionId(),
      post.channel(),
      told.externalId(),
      post.publishedAt(),
      told.title(),
      told.address(),
      told.campaign(),
      cost == null ? null : cost.amountMinor(),
      cost == null ? null : cost.currency(),
      post.countedAt(),
      1L
    };
  }

  private static @Nullable Object[] counts(UUID workspaceId, KnownPost post) {
    NewPost.NewEngagement told = post.told().engagement();
    if (told == null) {
      throw new IllegalArgumentException("Nothing was counted: " + post);
    }
    return new @Nullable Object[] {
      workspaceId,
      post.id(),
      post.countedAt(),
      told.likes(),
      told.shares(),
      told.comments(),
      told.clicks(),
      told.reach(),
      told.impressions()
    };
  }

  private static BrandPost post(Row row) throws SQLException {
    Long costMinor = row.numberOrNull("cost_minor");
    return new BrandPost(
        row.uuid("id"),
        row.uuid("connection_id"),
        Channel.valueOf(row.text("channel")),
        row.text("external_id"),
        row.instant("published_at"),
        row.textOrNull("title"),
        row.textOrNull("address"),
        row.textOrNull("campaign"),
        costMinor == null ? null : new Cost(costMinor, row.text("currency")),
        row.instantOrNull("counted_at") == null ? null : engagement(row),
        row.number("version"));
  }

  private static Engagement engagement(Row row) throws SQLException {
    return new Engagement(
        row.instant("counted_at"),
        row.numberOrNull("likes"),
        row.numberOrNull("shares"),
        row.numberOrNull("comments"),
        row.numberOrNull("clicks"),
        row.numberOrNull("reach"),
        row.numberOrNull("impressions"));
  }
}
