package io.entente.interactions.review;

import io.entente.events.Channel;
import io.entente.events.ReviewState;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reviews with stars, as others are told of them. */
@Singleton
final class ReviewStore {
  static final String STATES =
      """
      select straight_join i.workspace_id, i.id, i.review_version,
             i.deleted_at is not null or coalesce(c.spam, false) removed, i.channel, i.connection_id, i.author_id,
             i.occurred_at, i.stars, i.order_id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', entry_id char(36) path '$[1]')) asked
      join interaction i force index (primary)
        on i.workspace_id = cast(asked.workspace_id as uuid)
        and i.entry_id = cast(asked.entry_id as uuid)
      left join conversation c force index (primary)
        on c.workspace_id = i.workspace_id and c.id = i.conversation_id
      where i.stars is not null
      """;

  static final String OF_CONVERSATIONS =
      """
      select straight_join i.workspace_id, i.entry_id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
      join interaction i force index (interaction_thread)
        on i.workspace_id = cast(asked.workspace_id as uuid)
        and i.conversation_id = cast(asked.id as uuid)
      where i.stars is not null
      """;

  private final Sql sql;

  ReviewStore(Sql sql) {
    this.sql = sql;
  }

  List<ReviewState> states(Collection<ReviewKey> messages) {
    return sql.list(STATES, ReviewStore::state, rows(messages));
  }

  /**
   * All reviews in conversations.
   *
   * @param ids of the conversations, by their workspaces
   */
  List<ReviewKey> of(Collection<Map.Entry<UUID, UUID>> ids) {
    return sql.list(
        OF_CONVERSATIONS,
        row -> new ReviewKey(row.uuid("workspace_id"), row.uuid("entry_id")),
        Rows.of(ids, it -> new @Nullable Object[] {it.getKey(), it.getValue()}));
  }

  /** Gives them next versions. */
  void renew(Collection<ReviewKey> reviews) {
    sql.update(
        """
        update json_table(?, '$[*]' columns (
          workspace_id char(36) path '$[0]', entry_id char(36) path '$[1]')) asked
        straight_join interaction i force index (primary)
          on i.workspace_id = cast(asked.workspace_id as uuid)
          and i.entry_id = cast(asked.entry_id as uuid)
        set i.review_version = i.review_version + 1
        """,
        rows(reviews));
  }

  private static String rows(Collection<ReviewKey> reviews) {
    return Rows.of(reviews, it -> new @Nullable Object[] {it.workspaceId(), it.entryId()});
  }

  private static ReviewState state(Row row) throws SQLException {
    return new ReviewState(
        row.uuid("workspace_id"),
        row.uuid("id"),
        row.number("review_version"),
        row.flag("removed"),
        Channel.valueOf(row.text("channel")),
        row.uuid("connection_id"),
        row.uuid("author_id"),
        row.instant("occurred_at"),
        row.integer("stars"),
        row.uuidOrNull("order_id"));
  }
}
