package io.entente.interactions.draft;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Drafts stand with the conversation that they were begun in, or with the one that took it in. */
@Singleton
public final class DraftStore {
  private static final String SELECT =
      """
      select coalesce(c.merged_into, c.id) conversation_id, d.kind, d.body, d.updated_at
      from draft d
      join conversation c on c.workspace_id = d.workspace_id and c.id = d.conversation_id
      where d.workspace_id = ? and d.member_id = ?
      """;

  private final Sql sql;

  DraftStore(Sql sql) {
    this.sql = sql;
  }

  /** Whether there is such a conversation. */
  boolean keep(UUID workspaceId, UUID memberId, UUID conversationId, NewDraft draft, Instant at) {
    return sql.update(
            """
            insert into draft (workspace_id, member_id, conversation_id, kind, body, updated_at)
            select c.workspace_id, ?, coalesce(c.merged_into, c.id), ?, ?, ?
            from conversation c where c.workspace_id = ? and c.id = ?
            on duplicate key update
              kind = values(kind), body = values(body), updated_at = values(updated_at)
            """,
            memberId,
            draft.kindOrReply(),
            draft.body(),
            at,
            workspaceId,
            conversationId)
        > 0;
  }

  Optional<Draft> find(UUID workspaceId, UUID memberId, UUID conversationId) {
    return sql.first(
        SELECT
            + """
              and d.conversation_id in (
                ?, (select o.merged_into from conversation o where o.workspace_id = ? and o.id = ?))
            order by d.updated_at desc limit 1
            """,
        DraftStore::draft,
        workspaceId,
        memberId,
        conversationId,
        workspaceId,
        conversationId);
  }

  /** All of a member, the latest first: as many as one can have begun. */
  List<Draft> all(UUID workspaceId, UUID memberId) {
    return sql.list(
        SELECT + "order by d.updated_at desc limit 200", DraftStore::draft, workspaceId, memberId);
  }

  /** Whether there was one. */
  boolean delete(UUID workspaceId, UUID memberId, UUID conversationId) {
    return sql.update(
            "delete from draft where workspace_id = ? and member_id = ? and conversation_id = ?",
            workspaceId,
            memberId,
            conversationId)
        > 0;
  }

  /** Forgets what has been sent. A note that is sent leaves the begun reply alone. */
  public void sent(UUID workspaceId, UUID memberId, UUID conversationId, DraftKind kind) {
    sql.update(
        """
        delete from draft
        where workspace_id = ? and member_id = ? and conversation_id = ? and kind = ?
        """,
        workspaceId,
        memberId,
        conversationId,
        kind);
  }

  /** A reply that is not to be sent is begun again, unless another one has been meanwhile. */
  public void takenBack(
      UUID workspaceId, UUID memberId, UUID conversationId, String body, Instant at) {
    sql.update(
        """
        insert ignore into draft (workspace_id, member_id, conversation_id, kind, body, updated_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        memberId,
        conversationId,
        DraftKind.REPLY,
        body,
        at);
  }

  private static Draft draft(Row row) throws SQLException {
    return new Draft(
        row.uuid("conversation_id"),
        DraftKind.valueOf(row.text("kind")),
        row.text("body"),
        row.instant("updated_at"));
  }
}
