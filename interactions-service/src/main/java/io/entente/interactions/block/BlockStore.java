package io.entente.interactions.block;

import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is blocked, and what that did. */
@Singleton
final class BlockStore {
  private static final String SEEN =
      """
      select straight_join b.identity_id, i.handle, i.name, b.reason, b.blocked_at, b.blocked_by
      from blocked_identity b
      left join identity i on i.workspace_id = b.workspace_id and i.id = b.identity_id
      """;
  static final String PAGE =
      SEEN
          + """
          where b.workspace_id = ? and b.identity_id > ?
          order by b.identity_id limit ?
          """;
  static final String AMONG =
      """
      select straight_join b.identity_id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
      join blocked_identity b force index (primary)
        on b.workspace_id = cast(asked.workspace_id as uuid)
        and b.identity_id = cast(asked.id as uuid)
      """;

  private final Sql sql;

  BlockStore(Sql sql) {
    this.sql = sql;
  }

  /** A customer of one workspace. */
  record Customer(UUID workspaceId, UUID id) {}

  /** Those of the customers who are blocked. */
  Set<UUID> among(Set<Customer> customers) {
    return customers.isEmpty()
        ? Set.of()
        : new HashSet<>(
            sql.list(
                AMONG,
                row -> row.uuid("identity_id"),
                Rows.of(customers, it -> new @Nullable Object[] {it.workspaceId(), it.id()})));
  }

  List<BlockedIdentity> after(UUID workspaceId, UUID id, int limit) {
    return sql.list(PAGE, BlockStore::blocked, workspaceId, id, limit);
  }

  Optional<BlockedIdentity> find(UUID workspaceId, UUID id) {
    return sql.first(
        SEEN + "where b.workspace_id = ? and b.identity_id = ?",
        BlockStore::blocked,
        workspaceId,
        id);
  }

  /** Blocks an identity if there is one of that id; one that is blocked has another reason. */
  void block(UUID workspaceId, UUID id, @Nullable String reason, Instant at, UUID by) {
    sql.update(
        """
        insert into blocked_identity (workspace_id, identity_id, reason, blocked_at, blocked_by)
        select i.workspace_id, i.id, ?, ?, ? from identity i
        where i.workspace_id = ? and i.id = ?
        on duplicate key update reason = values(reason), blocked_at = values(blocked_at),
          blocked_by = values(blocked_by)
        """,
        reason,
        at,
        by,
        workspaceId,
        id);
  }

  /** False if it was not blocked. */
  boolean unblock(UUID workspaceId, UUID id) {
    return sql.update(
            "delete from blocked_identity where workspace_id = ? and identity_id = ?",
            workspaceId,
            id)
        > 0;
  }

  /** A message that made its conversation spam. */
  record Judged(UUID workspaceId, UUID id, UUID conversationId, UUID nodeId, Instant at) {}

  void insert(Collection<Judged> judged, Instant recordedAt) {
    sql.upsert(
        """
        insert into act (workspace_id, id, conversation_id, node_id, kind, occurred_at, actor,
                         recorded_at)
        values %s
        on duplicate key update conversation_id = values(conversation_id)
        """,
        judged.stream()
            .map(it ->
                new @Nullable Object[] {
                  it.workspaceId(),
                  it.id(),
                  it.conversationId(),
                  it.nodeId(),
                  "SPAM",
                  it.at(),
                  "SYSTEM",
                  recordedAt
                })
            .toList());
  }

  private static BlockedIdentity blocked(Row row) throws SQLException {
    return new BlockedIdentity(
        row.uuid("identity_id"),
        row.textOrNull("handle"),
        row.textOrNull("name"),
        row.textOrNull("reason"),
        row.instant("blocked_at"),
        row.uuid("blocked_by"));
  }
}
