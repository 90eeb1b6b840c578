package io.entente.interactions.board;

import io.entente.interactions.availability.AvailabilityStore;
import io.entente.interactions.availability.Presence;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is there, and when the next deadline passes. */
@Singleton
final class BoardStore {
  static final int MOST_AGENTS = 200;

  static final String NEXT_DUE =
      """
      select min(d.due_at) due_at from (
        (select due_at from conversation_deadline force index (conversation_deadline_due)
         where workspace_id = ? and status = 'OPEN' and due_at > ? order by due_at limit 1)
        union all
        (select due_at from conversation_deadline force index (conversation_deadline_due)
         where workspace_id = ? and status = 'PENDING' and due_at > ? order by due_at limit 1)
        union all
        (select due_at from conversation_deadline force index (conversation_deadline_due)
         where workspace_id = ? and status = 'SNOOZED' and due_at > ? order by due_at limit 1)) d
      """;

  private final Sql sql;

  BoardStore(Sql sql) {
    this.sql = sql;
  }

  /** Somebody who is there, and until when if nothing more is heard. */
  record Present(
      UUID id,
      String name,
      Presence presence,
      Instant since,
      Instant until,
      @Nullable Integer capacity) {}

  /**
   * @param teams of which they are members, any of them; 0 for all
   */
  static String present(int teams) {
    String all =
        """
        select straight_join v.agent_id, coalesce(a.name, '') name, v.presence, v.since, v.seen_at,
               v.capacity
        from agent_availability v force index (primary)
        left join agent a force index (primary)
          on a.workspace_id = v.workspace_id and a.id = v.agent_id
        where v.workspace_id = ? and v.presence <> 'AWAY' and v.seen_at > ?
        """;
    String ofTeams =
        """
          and (select count(*) from team_member m force index (team_member_agent)
               where m.workspace_id = v.workspace_id and m.agent_id = v.agent_id
                 and m.team_id in
        """;
    String narrowed = teams == 0 ? "" : ofTeams + Sql.in(teams) + ") > 0 ";
    return all + narrowed + "order by name, v.agent_id limit ?";
  }

  /**
   * Those who said within some minutes that they are there, by name.
   *
   * @param teams of which they are members; empty for all
   */
  List<Present> present(UUID workspaceId, List<UUID> teams, Instant now) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.add(now.minus(AvailabilityStore.HEARD));
    parameters.addAll(teams);
    parameters.add(MOST_AGENTS);
    return sql.list(present(teams.size()), BoardStore::present, parameters.toArray());
  }

  /** The first deadline after a moment; null if there is none. */
  @Nullable Instant nextDue(UUID workspaceId, Instant after) {
    return sql.list(
            NEXT_DUE,
            row -> new Due(row.instantOrNull("due_at")),
            workspaceId,
            after,
            workspaceId,
            after,
            workspaceId,
            after)
        .getFirst()
        .at();
  }

  private record Due(@Nullable Instant at) {}

  private static Present present(Row row) throws SQLException {
    Long capacity = row.numberOrNull("capacity");
    return new Present(
        row.uuid("agent_id"),
        row.text("name"),
        Presence.valueOf(row.text("presence")),
        row.instant("since"),
        row.instant("seen_at").plus(AvailabilityStore.HEARD),
        capacity == null ? null : capacity.intValue());
  }
}
