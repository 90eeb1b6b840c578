package io.entente.interactions.view;

import io.entente.events.EventJson;
import io.entente.interactions.conversation.Filters;
import io.entente.interactions.conversation.ListOrder;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class ViewStore {
  private static final String COLUMNS =
      """
      v.id, v.scope, v.owner_id, v.name, v.filters, v.sort, v.position, v.icon, v.colour,
      v.version, v.updated_at, v.updated_by
      """;

  /** The member's own and the workspace's, and those of the member's teams. */
  static final String SEEN =
      """
      (select %1$s
       from saved_view v force index (saved_view_owner)
       where v.workspace_id = ? and v.owner_id in (?, ?))
      union all
      (select %1$s
       from team_member m force index (team_member_agent)
       straight_join saved_view v force index (saved_view_owner)
         on v.workspace_id = m.workspace_id and v.owner_id = m.team_id
       where m.workspace_id = ? and m.agent_id = ?)
      order by position, name, id
      """
          .formatted(COLUMNS);

  private final Sql sql;
  private final EventJson json;

  ViewStore(Sql sql, EventJson json) {
    this.sql = sql;
    this.json = json;
  }

  /** A view and whose it is: a member's, a team's, or the workspace's. */
  record Owned(UUID ownerId, View view) {}

  List<View> seenBy(UUID workspaceId, UUID memberId) {
    return sql.list(
        SEEN, row -> owned(row).view(), workspaceId, workspaceId, memberId, workspaceId, memberId);
  }

  long count(UUID workspaceId, UUID ownerId) {
    return sql.number(
        "select count(*) from saved_view where workspace_id = ? and owner_id = ?",
        workspaceId,
        ownerId);
  }

  Optional<Owned> find(UUID workspaceId, UUID id, boolean forUpdate) {
    return sql.first(
        "select "
            + COLUMNS
            + " from saved_view v where v.workspace_id = ? and v.id = ?"
            + (forUpdate ? " for update" : ""),
        this::owned,
        workspaceId,
        id);
  }

  /** Whether views can be given to a team. */
  boolean isTeam(UUID workspaceId, UUID teamId) {
    return sql.number(
            "select count(*) from team where workspace_id = ? and id = ? and not retired",
            workspaceId,
            teamId)
        > 0;
  }

  boolean isInTeam(UUID workspaceId, UUID teamId, UUID memberId) {
    return sql.number(
            """
            select count(*) from team_member
            where workspace_id = ? and team_id = ? and agent_id = ?
            """,
            workspaceId,
            teamId,
            memberId)
        > 0;
  }

  void insert(UUID workspaceId, Owned owned) {
    View view = owned.view();
    sql.update(
        """
        insert into saved_view (workspace_id, id, scope, owner_id, name, filters, sort, position,
                                icon, colour, version, updated_at, updated_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        view.id(),
        view.scope(),
        owned.ownerId(),
        view.name(),
        text(view.filters()),
        view.sort(),
        view.position(),
        view.icon(),
        view.colour(),
        view.version(),
        view.updatedAt(),
        view.updatedBy());
  }

  void update(UUID workspaceId, View view) {
    sql.update(
        """
        update saved_view
        set name = ?, filters = ?, sort = ?, position = ?, icon = ?, colour = ?, version = ?,
            updated_at = ?, updated_by = ?
        where workspace_id = ? and id = ?
        """,
        view.name(),
        text(view.filters()),
        view.sort(),
        view.position(),
        view.icon(),
        view.colour(),
        view.version(),
        view.updatedAt(),
        view.updatedBy(),
        workspaceId,
        view.id());
  }

  void delete(UUID workspaceId, UUID id) {
    sql.update("delete from saved_view where workspace_id = ? and id = ?", workspaceId, id);
  }

  private String text(Filters filters) {
    return new String(json.encode(filters), StandardCharsets.UTF_8);
  }

  private Owned owned(Row row) throws SQLException {
    ViewScope scope = ViewScope.valueOf(row.text("scope"));
    UUID ownerId = row.uuid("owner_id");
    return new Owned(
        ownerId,
        new View(
            row.uuid("id"),
            scope,
            scope == ViewScope.TEAM ? ownerId : null,
            row.text("name"),
            json.decode(row.text("filters").getBytes(StandardCharsets.UTF_8), Filters.class),
            ListOrder.valueOf(row.text("sort")),
            row.integer("position"),
            row.textOrNull("icon"),
            row.textOrNull("colour"),
            row.number("version"),
            row.instant("updated_at"),
            row.uuid("updated_by")));
  }
}
