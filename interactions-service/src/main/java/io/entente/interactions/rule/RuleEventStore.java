package io.entente.interactions.rule;

import io.entente.interactions.rows.Rows;
import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.timer.Due;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules are still to be asked about. */
@Singleton
final class RuleEventStore {
  static final String CONVERSATIONS =
      """
      select straight_join distinct e.workspace_id, e.conversation_id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
      join rule_event e force index (primary)
        on e.workspace_id = cast(asked.workspace_id as uuid) and e.id = cast(asked.id as uuid)
      """;
  static final String OF_CONVERSATIONS =
      """
      select straight_join e.workspace_id, e.id, e.conversation_id, e.kind, e.entry_id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]')) asked
      join rule_event e force index (rule_event_conversation)
        on e.workspace_id = cast(asked.workspace_id as uuid)
        and e.conversation_id = cast(asked.conversation_id as uuid)
      order by e.id
      """;
  static final String DELETE =
      """
      delete e from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) gone
      straight_join rule_event e force index (primary)
        on e.workspace_id = cast(gone.workspace_id as uuid) and e.id = cast(gone.id as uuid)
      """;

  private final Sql sql;

  RuleEventStore(Sql sql) {
    this.sql = sql;
  }

  void insert(Collection<RuleEvent> events) {
    sql.batch(
        """
        insert into rule_event (workspace_id, id, conversation_id, kind, entry_id)
        values (?, ?, ?, ?, ?)
        """,
        events.stream()
            .map(it ->
                new @Nullable Object[] {
                  it.workspaceId(), it.id(), it.conversationId(), it.kind(), it.entryId()
                })
            .toList());
  }

  /** Those in which these events happened, unless they have been seen to. */
  List<ConversationKey> conversations(Collection<Due> events) {
    return sql.list(
        CONVERSATIONS,
        row -> new ConversationKey(row.uuid("workspace_id"), row.uuid("conversation_id")),
        Rows.of(events, it -> new @Nullable Object[] {it.workspaceId(), it.subjectId()}));
  }

  /** All of these conversations, in order. */
  List<RuleEvent> of(Collection<ConversationKey> conversations) {
    return conversations.isEmpty()
        ? List.of()
        : sql.list(
            OF_CONVERSATIONS,
            RuleEventStore::event,
            Rows.of(conversations, it -> new @Nullable Object[] {it.workspaceId(), it.id()}));
  }

  void delete(Collection<RuleEvent> events) {
    if (!events.isEmpty()) {
      sql.update(DELETE, Rows.of(events, it -> new @Nullable Object[] {it.workspaceId(), it.id()}));
    }
  }

  private static RuleEvent event(Row row) throws SQLException {
    return new RuleEvent(
        row.uuid("workspace_id"),
        row.uuid("id"),
        row.uuid("conversation_id"),
        RuleEvent.Kind.valueOf(row.text("kind")),
        row.uuidOrNull("entry_id"));
  }
}
