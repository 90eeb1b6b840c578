package io.entente.interactions.erasure;

import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Messages of people and to people, some at a time. */
@Singleton
final class PersonalMessageStore {
  /**
   * All in the conversations of a person, but for what peers wrote themselves; also where those
   * were merged into others.
   */
  static final String IN_CONVERSATIONS =
      """
      select straight_join i.entry_id, i.id, i.conversation_id
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) person
      join conversation c force index (conversation_strand)
        on c.workspace_id = ? and c.customer_id = cast(person.id as uuid)
      join interaction i force index (interaction_thread)
        on i.workspace_id = c.workspace_id and i.conversation_id = coalesce(c.merged_into, c.id)
      join thread_node n force index (primary)
        on n.workspace_id = i.workspace_id and n.id = i.node_id
      where not i.erased and (i.occurred_at <= ? or i.received_at <= ?)
        and (i.actor <> 'PEER' and n.customer_id = cast(person.id as uuid)
          or i.author_id = cast(person.id as uuid) or i.recipient_id = cast(person.id as uuid))
      limit ?
      """;

  static final String AMONG_PEERS =
      """
      select straight_join i.entry_id, i.id, i.conversation_id
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) person
      join peer_message p force index (primary)
        on p.workspace_id = ? and p.author_id = cast(person.id as uuid)
      join interaction i force index (primary)
        on i.workspace_id = p.workspace_id and i.entry_id = p.entry_id
      where not i.erased and (i.occurred_at <= ? or i.received_at <= ?)
      limit ?
      """;

  static final String ERASE =
      """
      update json_table(?, '$[*]' columns (entry_id char(36) path '$[0]')) gone
      straight_join interaction i force index (primary)
        on i.workspace_id = ? and i.entry_id = cast(gone.entry_id as uuid)
      set i.body = '', i.html = null, i.erased = true
      """;

  private static final String GONE =
      " json_table(?, '$[*]' columns (id char(36) path '$[0]')) gone ";

  static final String ERASE_REVISIONS =
      "update"
          + GONE
          + """
          straight_join revision r force index (primary)
            on r.workspace_id = ? and r.interaction_id = cast(gone.id as uuid)
          set r.body = if(r.body is null, null, ''), r.html = null
          """;

  static final String ERASE_INSIGHTS =
      "update"
          + GONE
          + """
          straight_join insight_source s force index (insight_source_interaction)
            on s.workspace_id = ? and s.interaction_id = cast(gone.id as uuid)
          straight_join insight t force index (primary)
            on t.workspace_id = s.workspace_id and t.id = s.insight_id
          left join insight_decision d force index (primary)
            on d.workspace_id = t.workspace_id and d.insight_id = t.id
          set t.summary = '', d.reason = null
          """;

  static final String ERASE_REASONS =
      "update"
          + GONE
          + """
          straight_join reply r force index (primary)
            on r.workspace_id = ? and r.interaction_id = cast(gone.id as uuid)
          set r.reason = null
          """;

  private final Sql sql;

  PersonalMessageStore(Sql sql) {
    this.sql = sql;
  }

  /** Some that are not erased yet; none if all are. */
  List<PersonalMessage> find(Erasure erasure, int limit) {
    List<PersonalMessage> found = new ArrayList<>(find(IN_CONVERSATIONS, erasure, limit));
    if (found.size() < limit) {
      found.addAll(find(AMONG_PEERS, erasure, limit - found.size()));
    }
    return found.stream().distinct().toList();
  }

  private List<PersonalMessage> find(String statement, Erasure erasure, int limit) {
    return sql.list(
        statement,
        PersonalMessageStore::found,
        Rows.of(erasure.identityIds(), it -> new @Nullable Object[] {it}),
        erasure.workspaceId(),
        erasure.erasedAt(),
        erasure.erasedAt(),
        limit);
  }

  /** Leaves nothing of their texts, nor of what they said before they were edited. */
  void erase(UUID workspaceId, Collection<PersonalMessage> messages) {
    sql.update(ERASE, Rows.of(messages, it -> new @Nullable Object[] {it.entryId()}), workspaceId);
    List<UUID> ids = messages.stream().map(PersonalMessage::id).toList();
    eraseRevisions(workspaceId, ids);
    sql.update(ERASE_INSIGHTS, rows(ids), workspaceId);
    sql.update(ERASE_REASONS, rows(ids), workspaceId);
  }

  void eraseRevisions(UUID workspaceId, Collection<UUID> messageIds) {
    sql.update(ERASE_REVISIONS, rows(messageIds), workspaceId);
  }

  private static String rows(Collection<UUID> ids) {
    return Rows.of(ids, it -> new @Nullable Object[] {it});
  }

  private static PersonalMessage found(Row row) throws SQLException {
    return new PersonalMessage(
        row.uuid("entry_id"), row.uuid("id"), row.uuidOrNull("conversation_id"));
  }
}
