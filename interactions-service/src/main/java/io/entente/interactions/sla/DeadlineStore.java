package io.entente.interactions.sla;

import io.entente.interactions.sla.TargetStore.Subject;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The nearest deadline of each conversation that has one that runs. */
@Singleton
final class DeadlineStore {
  private final Sql sql;

  DeadlineStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * The nearest deadline of a conversation.
   *
   * @param status of the conversation
   */
  record Nearest(
      UUID workspaceId, UUID conversationId, UUID connectionId, Enum<?> status, Target target) {}

  void write(Collection<Nearest> nearest) {
    sql.upsert(
        """
        insert into conversation_deadline (
          workspace_id, conversation_id, connection_id, status, due_at, kind, clock, schedule_id)
        values %s
        on duplicate key update
          connection_id = values(connection_id), status = values(status),
          due_at = values(due_at), kind = values(kind), clock = values(clock),
          schedule_id = values(schedule_id)
        """,
        nearest.stream()
            .map(it ->
                new @Nullable Object[] {
                  it.workspaceId(),
                  it.conversationId(),
                  it.connectionId(),
                  it.status(),
                  it.target().deadline(),
                  it.target().kind(),
                  it.target().clock(),
                  it.target().scheduleId()
                })
            .toList());
  }

  void delete(List<Subject> conversations) {
    if (!conversations.isEmpty()) {
      sql.update(
          """
          delete d from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]')) gone
          straight_join conversation_deadline d force index (primary)
            on d.workspace_id = cast(gone.workspace_id as uuid)
            and d.conversation_id = cast(gone.conversation_id as uuid)
          """,
          TargetStore.subjects(conversations));
    }
  }
}
