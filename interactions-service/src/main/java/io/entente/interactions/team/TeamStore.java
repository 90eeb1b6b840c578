package io.entente.interactions.team;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
final class TeamStore {
  private final Sql sql;

  TeamStore(Sql sql) {
    this.sql = sql;
  }

  private static Team team(Row row) throws SQLException {
    Long minutes = row.numberOrNull("hand_over_minutes");
    return new Team(
        row.uuid("id"),
        row.text("name"),
        List.of(),
        AssignmentMode.valueOf(row.text("assignment")),
        minutes == null ? null : minutes.intValue(),
        row.flag("retired"));
  }

  List<Team> all(UUID workspaceId) {
    List<Team> teams =
        sql.list(
            """
            select id, name, assignment, hand_over_minutes, retired from team
            where workspace_id = ? order by name
            """,
            TeamStore::team,
            workspaceId);
    Map<UUID, List<UUID>> members = new HashMap<>();
    sql.each(
        """
        select team_id, agent_id from team_member where workspace_id = ? order by team_id, agent_id
        """,
        row -> Map.entry(row.uuid("team_id"), row.uuid("agent_id")),
        it -> members.computeIfAbsent(it.getKey(), _ -> new ArrayList<>()).add(it.getValue()),
        workspaceId);
    return teams.stream()
        .map(team -> team.with(members.getOrDefault(team.id(), List.of())))
        .toList();
  }

  Optional<Team> lock(UUID workspaceId, UUID id) {
    return sql.first(
            """
            select id, name, assignment, hand_over_minutes, retired from team
            where workspace_id = ? and id = ? for update
            """,
            TeamStore::team,
            workspaceId,
            id)
        .map(team -> team.with(members(workspaceId, id)));
  }

  private List<UUID> members(UUID workspaceId, UUID teamId) {
    return sql.list(
        """
        select agent_id from team_member where workspace_id = ? and team_id = ? order by agent_id
        """,
        row -> row.uuid("agent_id"),
        workspaceId,
        teamId);
  }

  void insert(UUID workspaceId, Team team) {
    sql.update(
        """
        insert into team (workspace_id, id, name, assignment, hand_over_minutes, retired)
        values (?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        team.id(),
        team.name(),
        team.assignment(),
        team.handOverMinutes(),
        team.retired());
    insertMembers(workspaceId, team);
  }

  void update(UUID workspaceId, Team team) {
    sql.update(
        """
        update team set name = ?, assignment = ?, hand_over_minutes = ?, retired = ?
        where workspace_id = ? and id = ?
        """,
        team.name(),
        team.assignment(),
        team.handOverMinutes(),
        team.retired(),
        workspaceId,
        team.id());
    sql.update(
        "delete from team_member where workspace_id = ? and team_id = ?", workspaceId, team.id());
    insertMembers(workspaceId, team);
  }

  private void insertMembers(UUID workspaceId, Team team) {
    sql.batch(
        "insert into team_member (workspace_id, team_id, agent_id) values (?, ?, ?)",
        team.members().stream()
            .map(member -> new @Nullable Object[] {workspaceId, team.id(), member})
            .toList());
  }
}
