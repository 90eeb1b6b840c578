package io.entente.interactions.trail;

import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes, written once and never changed; they go where their conversation goes. */
@Singleton
public final class TrailStore {
  public static final String PAGE =
      """
      select workspace_id, conversation_id, id, occurred_at, actor, actor_id, field, before_value,
             after_value
      from conversation_change
      where workspace_id = ? and conversation_id = ? and id > ?
      order by id limit ?
      """;

  private final Sql sql;
  private final List<ChangeFollower> followers;

  TrailStore(Sql sql, List<ChangeFollower> followers) {
    this.sql = sql;
    this.followers = List.copyOf(followers);
  }

  /** Keeps changes in the running transaction, in one statement. */
  public void insert(Collection<Change> changes) {
    sql.batch(
        """
        insert into conversation_change (workspace_id, conversation_id, id, occurred_at, actor,
          actor_id, field, before_value, after_value)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        changes.stream().map(TrailStore::columns).toList());
    if (!changes.isEmpty()) {
      followers.forEach(it -> it.changed(changes));
    }
  }

  /** Those of a conversation that were recorded after this one, in order. */
  public List<Change> after(UUID workspaceId, UUID conversationId, UUID id, int limit) {
    return sql.list(PAGE, TrailStore::change, workspaceId, conversationId, id, limit);
  }

  /** Moves all changes of conversations to those that took them in. */
  public void move(Collection<Moved> moved) {
    if (!moved.isEmpty()) {
      sql.update(
          """
          update json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]',
            into_id char(36) path '$[2]')) moved
          straight_join conversation_change c force index (primary)
            on c.workspace_id = cast(moved.workspace_id as uuid)
            and c.conversation_id = cast(moved.conversation_id as uuid)
          set c.conversation_id = moved.into_id
          """,
          Rows.of(
              moved,
              it -> new @Nullable Object[] {it.workspaceId(), it.conversationId(), it.into()}));
    }
  }

  /** A conversation that was taken in by another. */
  public record Moved(UUID workspaceId, UUID conversationId, UUID into) {}

  private static @Nullable Object[] columns(Change change) {
    return new @Nullable Object[] {
      change.workspaceId(),
      change.conversationId(),
      change.id(),
      change.occurredAt(),
      change.by().kind(),
      change.by().id(),
      change.field(),
      change.before(),
      change.after()
    };
  }

  private static Change change(Row row) throws SQLException {
    return new Change(
        row.uuid("workspace_id"),
        row.uuid("conversation_id"),
        row.uuid("id"),
        row.instant("occurred_at"),
        new By(By.Kind.valueOf(row.text("actor")), row.uuidOrNull("actor_id")),
        row.text("field"),
        row.textOrNull("before_value"),
        row.textOrNull("after_value"));
  }
}
