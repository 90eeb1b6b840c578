package io.entente.interactions.macro;

import io.entente.events.EventJson;
import io.entente.interactions.action.Action;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Singleton
final class MacroStore {
  private static final String SELECT =
      """
      select m.id, m.owner_id, m.name, m.shortcut, m.body, m.scope, m.actions, m.version,
             m.updated_at, m.updated_by
      from macro m where m.workspace_id = ?
      """;

  private final Sql sql;
  private final EventJson json;

  MacroStore(Sql sql, EventJson json) {
    this.sql = sql;
    this.json = json;
  }

  /** A macro and whose it is: a member's, a team's, or the workspace's. */
  record Owned(UUID ownerId, Macro macro) {}

  /** Actions as they are kept. */
  @Serdeable
  record Kept(List<Action> actions) {}

  /** The member, the member's teams and the workspace: whose macros the member has. */
  List<UUID> owners(UUID workspaceId, UUID memberId) {
    List<UUID> owners =
        sql.list(
            """
            select team_id from team_member force index (team_member_agent)
            where workspace_id = ? and agent_id = ?
            """,
            row -> row.uuid("team_id"),
            workspaceId,
            memberId);
    owners.add(workspaceId);
    owners.add(memberId);
    return owners;
  }

  /** Those of these owners, by name. */
  List<Macro> of(UUID workspaceId, List<UUID> owners) {
    return sql.list(
        SELECT + "and m.owner_id in " + Sql.in(owners.size()) + " order by m.name, m.id",
        row -> owned(row).macro(),
        Stream.concat(Stream.of(workspaceId), owners.stream()).toArray());
  }

  boolean isTeam(UUID workspaceId, UUID teamId) {
    return sql.number(
            "select count(*) from team where workspace_id = ? and id = ?", workspaceId, teamId)
        > 0;
  }

  long count(UUID workspaceId, UUID ownerId) {
    return sql.number(
        "select count(*) from macro where workspace_id = ? and owner_id = ?", workspaceId, ownerId);
  }

  Optional<Owned> find(UUID workspaceId, UUID id, boolean forUpdate) {
    return sql.first(
        SELECT + "and m.id = ?" + (forUpdate ? " for update" : ""), this::owned, workspaceId, id);
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
        insert into macro (workspace_id, id, owner_id, name, shortcut, body, scope, actions, version,
                           updated_at, updated_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        macro.id(),
        owned.ownerId(),
        macro.name(),
        macro.shortcut(),
        macro.body(),
        macro.scope(),
        actions(macro),
        macro.version(),
        macro.updatedAt(),
        macro.updatedBy());
  }

  void update(UUID workspaceId, Owned owned) {
    Macro macro = owned.macro();
    sql.update(
        """
        update macro
        set owner_id = ?, name = ?, shortcut = ?, body = ?, scope = ?, actions = ?, version = ?,
            updated_at = ?, updated_by = ?
        where workspace_id = ? and id = ?
        """,
        owned.ownerId(),
        macro.name(),
        macro.shortcut(),
        macro.body(),
        macro.scope(),
        actions(macro),
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

  private @Nullable String actions(Macro macro) {
    return macro.actions().isEmpty()
        ? null
        : new String(json.encode(new Kept(macro.actions())), StandardCharsets.UTF_8);
  }

  private Owned owned(Row row) throws SQLException {
    UUID ownerId = row.uuid("owner_id");
    MacroScope scope = MacroScope.valueOf(row.text("scope"));
    String actions = row.textOrNull("actions");
    return new Owned(
        ownerId,
        new Macro(
            row.uuid("id"),
            scope,
            scope == MacroScope.TEAM ? ownerId : null,
            row.text("name"),
            row.textOrNull("shortcut"),
            row.text("body"),
            actions == null
                ? List.of()
                : json.decode(actions.getBytes(StandardCharsets.UTF_8), Kept.class).actions(),
            row.number("version"),
            row.instant("updated_at"),
            row.uuid("updated_by")));
  }
}
