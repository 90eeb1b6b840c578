package io.entente.interactions.attendance;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Who is in which conversation. What is not said again is soon over. */
@Singleton
final class AttendanceStore {
  private static final Duration LASTS = Duration.ofSeconds(30);

  static final String OTHERS =
      """
      select straight_join a.agent_id, coalesce(g.name, '') name, a.doing, a.since
      from attendance a force index (primary)
      left join agent g force index (primary)
        on g.workspace_id = a.workspace_id and g.id = a.agent_id
      where a.workspace_id = ? and a.conversation_id = ? and a.agent_id <> ? and a.until_at > ?
      order by a.agent_id
      """;
  static final String FORGET =
      """
      delete from attendance where workspace_id = ? and until_at <= ? limit 100
      returning conversation_id, agent_id
      """;

  private final Sql sql;

  AttendanceStore(Sql sql) {
    this.sql = sql;
  }

  /** Whether there is such a conversation. */
  boolean keep(UUID workspaceId, UUID conversationId, UUID agentId, Doing doing, Instant now) {
    return sql.update(
            """
            insert into attendance
              (workspace_id, conversation_id, agent_id, doing, since, until_at)
            select c.workspace_id, c.id, ?, ?, ?, ? from conversation c
            where c.workspace_id = ? and c.id = ?
            on duplicate key update
              since = if(attendance.doing = values(doing) and attendance.until_at > values(since),
                         attendance.since, values(since)),
              doing = values(doing), until_at = values(until_at)
            """,
            agentId,
            doing,
            now,
            now.plus(LASTS),
            workspaceId,
            conversationId)
        > 0;
  }

  /** Whether the agent was there. */
  boolean leave(UUID workspaceId, UUID conversationId, UUID agentId) {
    return sql.update(
            """
            delete from attendance
            where workspace_id = ? and conversation_id = ? and agent_id = ?
            """,
            workspaceId,
            conversationId,
            agentId)
        > 0;
  }

  /** Somebody who is no longer in a conversation. */
  record Gone(UUID conversationId, UUID agentId) {}

  /** Takes away some of what is over, more at once than comes. */
  List<Gone> forget(UUID workspaceId, Instant now) {
    return sql.list(
        FORGET,
        row -> new Gone(row.uuid("conversation_id"), row.uuid("agent_id")),
        workspaceId,
        now);
  }

  /** Whether the agent was there already, and did the same. */
  boolean does(UUID workspaceId, UUID conversationId, UUID agentId, Doing doing, Instant now) {
    return sql.number(
            """
            select count(*) from attendance
            where workspace_id = ? and conversation_id = ? and agent_id = ? and doing = ?
              and until_at > ?
            """,
            workspaceId,
            conversationId,
            agentId,
            doing,
            now)
        > 0;
  }

  boolean exists(UUID workspaceId, UUID conversationId) {
    return sql.number(
            "select count(*) from conversation where workspace_id = ? and id = ?",
            workspaceId,
            conversationId)
        > 0;
  }

  List<Attendance> others(UUID workspaceId, UUID conversationId, UUID agentId, Instant now) {
    return sql.list(
        OTHERS,
        row ->
            new Attendance(
                row.uuid("agent_id"),
                row.text("name"),
                Doing.valueOf(row.text("doing")),
                row.instant("since")),
        workspaceId,
        conversationId,
        agentId,
        now);
  }
}
