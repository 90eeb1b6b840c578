package io.entente.interactions.revision;

import io.entente.events.Channel;
import io.entente.events.ReviewState;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.strand.Filed;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reviews with stars, as others are told of them. */
@Singleton
final class ReviewStore {
  static final String STATES =
      """
      select straight_join i.workspace_id, i.id, i.review_version,
             i.deleted_at is not null removed, i.channel, i.connection_id, i.author_id,
             i.occurred_at, i.stars, i.order_id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', entry_id char(36) path '$[1]')) asked
      join interaction i force index (primary)
        on i.workspace_id = cast(asked.workspace_id as uuid)
        and i.entry_id = cast(asked.entry_id as uuid)
      where i.stars is not null
      """;

  private final Sql sql;

  ReviewStore(Sql sql) {
    this.sql = sql;
  }

  List<ReviewState> states(Collection<Filed> messages) {
    return sql.list(
        STATES,
        ReviewStore::state,
        Rows.of(messages, it -> new @Nullable Object[] {it.workspaceId(), it.entryId()}));
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
