package io.entente.interactions.bulk;

import io.entente.interactions.rows.Rows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations of bulk actions, in the order of their ids. */
@Singleton
final class BulkItemStore {
  static final String PAGE =
      """
      select conversation_id, outcome, problem from bulk_item force index (primary)
      where workspace_id = ? and action_id = ? and conversation_id > ?
      order by conversation_id limit ?
      """;
  static final String VERSIONS =
      """
      select straight_join c.id, c.version
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
      join conversation c force index (primary)
        on c.workspace_id = ? and c.id = cast(asked.id as uuid)
      """;
  static final String DELETE =
      "delete from bulk_item where workspace_id = ? and action_id = ? limit ?";

  private static final UUID BEFORE_ALL = new UUID(0, 0);

  private final Sql sql;

  BulkItemStore(Sql sql) {
    this.sql = sql;
  }

  /** How many of these conversations are new to the action. */
  int add(UUID workspaceId, UUID actionId, Collection<UUID> conversations) {
    return conversations.isEmpty()
        ? 0
        : sql.update(
            """
            insert ignore into bulk_item (workspace_id, action_id, conversation_id, outcome)
            select ?, ?, cast(added.id as uuid), 'WAITING'
            from json_table(?, '$[*]' columns (id char(36) path '$[0]')) added
            """,
            workspaceId,
            actionId,
            Rows.of(conversations, id -> new @Nullable Object[] {id}));
  }

  /**
   * Those that follow.
   *
   * @param after null for the first
   */
  List<BulkItem> page(UUID workspaceId, UUID actionId, @Nullable UUID after, int most) {
    return sql.list(
        PAGE,
        row ->
            new BulkItem(
                row.uuid("conversation_id"),
                BulkOutcome.valueOf(row.text("outcome")),
                row.textOrNull("problem")),
        workspaceId,
        actionId,
        after == null ? BEFORE_ALL : after,
        most);
  }

  void settle(UUID workspaceId, UUID actionId, List<BulkItem> items) {
    sql.upsert(
        """
        insert into bulk_item (workspace_id, action_id, conversation_id, outcome, problem)
        values %s
        on duplicate key update outcome = values(outcome), problem = values(problem)
        """,
        items.stream()
            .map(it ->
                new @Nullable Object[] {
                  workspaceId, actionId, it.conversationId(), it.outcome(), it.problem()
                })
            .toList());
  }

  /** The versions of conversations by their ids. */
  Map<UUID, Long> versions(UUID workspaceId, Collection<UUID> conversations) {
    Map<UUID, Long> versions = new HashMap<>();
    sql.each(
        VERSIONS,
        row -> Map.entry(row.uuid("id"), row.number("version")),
        it -> versions.put(it.getKey(), it.getValue()),
        Rows.of(conversations, id -> new @Nullable Object[] {id}),
        workspaceId);
    return versions;
  }

  /** Deletes some; how many there were. */
  int delete(UUID workspaceId, UUID actionId, int most) {
    return sql.update(DELETE, workspaceId, actionId, most);
  }

  /** What a failing conversation writes is taken back to here. */
  void begin() {
    sql.update("savepoint bulk_item");
  }

  void takeBack() {
    sql.update("rollback to savepoint bulk_item");
  }
}
