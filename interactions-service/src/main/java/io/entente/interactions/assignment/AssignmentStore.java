package io.entente.interactions.assignment;

import io.entente.interactions.rows.Rows;
import io.entente.interactions.team.AssignmentMode;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What there is to give out, and to whom. */
@Singleton
final class AssignmentStore {
  private static final String FIRST_LEVEL = "00000000-0000-0000-0000-000000000000";

  static final String OWNED =
      """
      select straight_join w.conversation_id, w.team_id, w.assignee_id, w.reason_id, r.parent_id
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
      join work w force index (primary)
        on w.workspace_id = ? and w.conversation_id = cast(asked.id as uuid)
      left join reason r force index (primary)
        on r.workspace_id = w.workspace_id and r.id = w.reason_id
      where w.team_id is not null
      """;
  static final String TEAMS =
      """
      select straight_join t.id, t.assignment, t.hand_over_minutes
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
      join team t force index (primary) on t.workspace_id = ? and t.id = cast(asked.id as uuid)
      where t.assignment <> 'MANUAL' and not t.retired
      """;
  static final String TEAMS_OF =
      """
      select straight_join t.id, t.assignment, t.hand_over_minutes
      from team_member m force index (team_member_agent)
      join team t force index (primary) on t.workspace_id = m.workspace_id and t.id = m.team_id
      where m.workspace_id = ? and m.agent_id = ? and t.assignment <> 'MANUAL' and not t.retired
      """;

  /** Who has waited longest comes first. */
  static final String BACKLOG =
      """
      select f.conversation_id from conversation_facet f force index (conversation_facet_list)
      where f.workspace_id = ? and f.facet = 'TEAM' and f.value = ? and f.status = 'OPEN'
        and (select 1 from conversation_facet x force index (primary)
             where x.workspace_id = f.workspace_id and x.conversation_id = f.conversation_id
               and x.facet = 'ASSIGNEE' limit 1) is null
      order by f.activity_at, f.conversation_id limit ?
      """;

  static final String OF_OWNER =
      """
      select f.conversation_id from conversation_facet f force index (conversation_facet_list)
      where f.workspace_id = ? and f.facet = 'ASSIGNEE' and f.value = ? and f.status = 'OPEN'
        and (select 1 from conversation_facet x force index (primary)
             where x.workspace_id = f.workspace_id and x.conversation_id = f.conversation_id
               and x.facet = 'TEAM' and x.value = ? limit 1) is not null
      order by f.activity_at, f.conversation_id limit ?
      """;
  static final String LANGUAGES =
      """
      select straight_join asked.id,
        (select i.language from interaction i force index (interaction_thread)
         where i.workspace_id = ? and i.conversation_id = cast(asked.id as uuid)
           and i.actor = 'CUSTOMER'
         order by i.occurred_at desc, i.sort_rank desc, i.external_id desc limit 1) language
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked
      """;

  private final Sql sql;

  AssignmentStore(Sql sql) {
    this.sql = sql;
  }

  /** Those of the conversations that a team has. */
  List<Owned> owned(UUID workspaceId, Collection<UUID> conversations) {
    return sql.list(OWNED, AssignmentStore::owned, ids(conversations), workspaceId);
  }

  private static Owned owned(Row row) throws SQLException {
    UUID reason = row.uuidOrNull("reason_id");
    UUID above = row.uuidOrNull("parent_id");
    return new Owned(
        row.uuid("conversation_id"),
        row.uuid("team_id"),
        row.uuidOrNull("assignee_id"),
        Stream.of(reason, above)
            .filter(it -> it != null && !it.toString().equals(FIRST_LEVEL))
            .toList());
  }

  /** Those of the teams that give their work out by themselves. */
  List<SharedTeam> teams(UUID workspaceId, Collection<UUID> ids) {
    return sql.list(TEAMS, AssignmentStore::team, ids(ids), workspaceId);
  }

  /** The same, locked until the transaction ends: one after the other gives out. */
  List<SharedTeam> lock(UUID workspaceId, Collection<UUID> ids) {
    return sql.list(
        TEAMS + " order by t.id for update", AssignmentStore::team, ids(ids), workspaceId);
  }

  /** Those that somebody is a member of. */
  List<SharedTeam> teamsOf(UUID workspaceId, UUID agentId) {
    return sql.list(TEAMS_OF, AssignmentStore::team, workspaceId, agentId);
  }

  private static SharedTeam team(Row row) throws SQLException {
    Long minutes = row.numberOrNull("hand_over_minutes");
    return new SharedTeam(
        row.uuid("id"),
        AssignmentMode.valueOf(row.text("assignment")),
        minutes == null ? null : Duration.ofMinutes(minutes));
  }

  List<UUID> members(UUID workspaceId, UUID teamId) {
    return sql.list(
        """
        select agent_id from team_member where workspace_id = ? and team_id = ? order by agent_id
        """,
        row -> row.uuid("agent_id"),
        workspaceId,
        teamId);
  }

  /** When members of a team were last given something. */
  Map<UUID, Instant> given(UUID workspaceId, UUID teamId) {
    Map<UUID, Instant> given = new HashMap<>();
    sql.each(
        "select agent_id, given_at from assignment_turn where workspace_id = ? and team_id = ?",
        row -> Map.entry(row.uuid("agent_id"), row.instant("given_at")),
        it -> given.put(it.getKey(), it.getValue()),
        workspaceId,
        teamId);
    return given;
  }

  void give(UUID workspaceId, UUID teamId, Map<UUID, Instant> given) {
    sql.upsert(
        """
        insert into assignment_turn (workspace_id, team_id, agent_id, given_at) values %s
        on duplicate key update given_at = values(given_at)
        """,
        given.entrySet().stream()
            .map(it -> new @Nullable Object[] {workspaceId, teamId, it.getKey(), it.getValue()})
            .toList());
  }

  /** Open conversations of a team that nobody owns. */
  List<UUID> backlog(UUID workspaceId, UUID teamId, int most) {
    return sql.list(
        BACKLOG, row -> row.uuid("conversation_id"), workspaceId, teamId.toString(), most);
  }

  /** Open conversations of a team that somebody owns. */
  List<UUID> of(UUID workspaceId, UUID ownerId, UUID teamId, int most) {
    return sql.list(
        OF_OWNER,
        row -> row.uuid("conversation_id"),
        workspaceId,
        ownerId.toString(),
        teamId.toString(),
        most);
  }

  /** The languages in which customers wrote last, by conversation. */
  Map<UUID, String> languages(UUID workspaceId, Collection<UUID> conversations) {
    Map<UUID, String> languages = new HashMap<>();
    sql.each(
        LANGUAGES,
        row -> new Spoken(UUID.fromString(row.text("id")), row.textOrNull("language")),
        it -> {
          if (it.language() != null) {
            languages.put(it.conversationId(), it.language());
          }
        },
        workspaceId,
        ids(conversations));
    return languages;
  }

  private record Spoken(UUID conversationId, @Nullable String language) {}

  private static String ids(Collection<UUID> ids) {
    return Rows.of(ids, id -> new @Nullable Object[] {id});
  }
}
