package io.entente.interactions.work;

import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class WorkStore {
  private final Sql sql;
  private final WorkJson json;

  WorkStore(Sql sql, WorkJson json) {
    this.sql = sql;
    this.json = json;
  }

  Optional<Work> find(UUID workspaceId, UUID conversationId) {
    return sql.first(
        """
        select subject, priority, assignee_id, team_id, reason_id, tags, attributes
        from work where workspace_id = ? and conversation_id = ?
        """,
        this::work,
        workspaceId,
        conversationId);
  }

  void save(UUID workspaceId, UUID conversationId, Work work) {
    sql.update(
        """
        insert into work (workspace_id, conversation_id, subject, priority, assignee_id, team_id,
                          reason_id, tags, attributes)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on duplicate key update
          subject = values(subject), priority = values(priority),
          assignee_id = values(assignee_id), team_id = values(team_id),
          reason_id = values(reason_id), tags = values(tags), attributes = values(attributes)
        """,
        workspaceId,
        conversationId,
        work.subject(),
        work.priority(),
        work.assigneeId(),
        work.teamId(),
        work.reasonId(),
        json.writeTags(work.tags()),
        json.writeAttributes(work.attributes()));
  }

  private Work work(Row row) throws SQLException {
    return new Work(
        row.textOrNull("subject"),
        Priority.valueOf(row.text("priority")),
        row.uuidOrNull("assignee_id"),
        row.uuidOrNull("team_id"),
        row.uuidOrNull("reason_id"),
        json.tags(row.text("tags")),
        json.attributes(row.text("attributes")));
  }
}
