package io.entente.interactions.macro;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class MacroStore {
  private static final String SELECT =
      """
      select m.id, m.owner_id, m.name, m.shortcut, m.body, m.version, m.updated_at, m.updated_by
      from macro m where m.workspace_id = ?
      """;

  private final Sql sql;

  MacroStore(Sql sql) {
    this.sql = sql;
  }

  /** A macro and whose it is: a member's, or the workspace's. */
  record Owned(UUID ownerId, Macro macro) {}

  /** Those of the member and of the workspace, by name. */
  List<Macro> of(UUID workspaceId, UUID memberId) {
    return sql.list(
        SELECT + "and m.owner_id in (?, ?) order by m.name, m.id",
        row -> owned(row, workspaceId).macro(),
        workspaceId,
        workspaceId,
        memberId);
  }

  long count(UUID workspaceId, UUID ownerId) {
    return sql.number(
        "select count(*) from macro where workspace_id = ? and owner_id = ?", workspaceId, ownerId);
  }

  Optional<Owned> find(UUID workspaceId, UUID id, boolean forUpdate) {
    return sql.first(
        SELECT + "and m.id = ?" + (forUpdate ? " for update" : ""),
        row -> owned(row, workspaceId),
        workspaceId,
        id);
  }

  /** Whether the owner has no other macro of that shortcut. */
  boolean isFree(UUID workspaceId, UUID ownerId, @Nullable String shortcut, UUID id) {
    return shortcut == null
        || sql.number(
                """
                select count(*) from macro
                where workspace_id = ? and owner_id = ? and shortcut = ? and id <> ?
                """,
                workspaceId,
                ownerId,
                shortcut,
                id)
            == 0;
  }

  void insert(UUID workspaceId, Owned owned) {
    Macro macro = owned.macro();
    sql.update(
        """
        insert into macro (workspace_id, id, owner_id, name, shortcut, body, version, updated_at,
                           updated_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        macro.id(),
        owned.ownerId(),
        macro.name(),
        macro.shortcut(),
        macro.body(),
        macro.version(),
        macro.updatedAt(),
        macro.updatedBy());
  }

  void update(UUID workspaceId, Owned owned) {
    Macro macro = owned.macro();
    sql.update(
        """
        update macro
        set owner_id = ?, name = ?, shortcut = ?, body = ?, version = ?, updated_at = ?,
            updated_by = ?
        where workspace_id = ? and id = ?
        """,
        owned.ownerId(),
        macro.name(),
        macro.shortcut(),
        macro.body(),
        macro.version(),
        macro.updatedAt(),
        macro.updatedBy(),
        workspaceId,
        macro.id());
  }

  void delete(UUID workspaceId, UUID id) {
    sql.update("delete from macro where workspace_id = ? and id = ?", workspaceId, id);
  }

  /** What is known of a conversation, by the names of {@link Variables}; empty if there is none. */
  Optional<Map<String, @Nullable String>> known(UUID workspaceId, UUID conversationId) {
    return sql.first(
        """
        select s.number, s.subject, n.name connection, i.handle, i.name
        from conversation c
        join conversation s on s.workspace_id = c.workspace_id and s.id = coalesce(c.merged_into, c.id)
        join connection n on n.workspace_id = s.workspace_id and n.id = s.connection_id
        left join identity i on i.workspace_id = s.workspace_id and i.id = s.customer_id
        where c.workspace_id = ? and c.id = ?
        """,
        row ->
            Variables.values(
                "channel", row.text("connection"),
                "conversation.number", Long.toString(row.number("number")),
                "conversation.subject", row.text("subject"),
                "customer.handle", row.textOrNull("handle"),
                "customer.name", row.textOrNull("name")),
        workspaceId,
        conversationId);
  }

  private static Owned owned(Row row, UUID workspaceId) throws SQLException {
    UUID ownerId = row.uuid("owner_id");
    Instant updatedAt = row.instant("updated_at");
    return new Owned(
        ownerId,
        new Macro(
            row.uuid("id"),
            ownerId.equals(workspaceId) ? MacroScope.WORKSPACE : MacroScope.PERSONAL,
            row.text("name"),
            row.textOrNull("shortcut"),
            row.text("body"),
            row.number("version"),
            updatedAt,
            row.uuid("updated_by")));
  }
}
