package io.entente.interactions.rule;

import io.entente.interactions.rows.Rows;
import io.entente.interactions.strand.ConversationKey;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which rules on time have been asked about a conversation, for which beginning. */
@Singleton
final class TimeStore {
  static final String ASKED =
      """
      select straight_join t.conversation_id, t.rule_id, t.begun_at
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', conversation_id char(36) path '$[1]')) asked
      join rule_time t force index (primary)
        on t.workspace_id = cast(asked.workspace_id as uuid)
        and t.conversation_id = cast(asked.conversation_id as uuid)
      """;
  static final String UNRESOLVED =
      """
      select id from conversation force index (conversation_activity)
      where workspace_id = ? and status = ? and ordinal is not null
      order by last_message_at desc limit ?
      """;

  static final String SAID =
      """
      select straight_join asked.id,
        (select i.occurred_at from interaction i force index (interaction_thread)
         where i.workspace_id = cast(asked.workspace_id as uuid)
           and i.conversation_id = cast(asked.id as uuid) and not i.automatic
         order by i.occurred_at desc, i.sort_rank desc, i.external_id desc, i.entry_id desc
         limit 1) said_at
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
      """;

  private final Sql sql;

  TimeStore(Sql sql) {
    this.sql = sql;
  }

  /** A rule that was asked, and since when its time had run then. */
  record Asked(UUID conversationId, UUID ruleId, Instant begunAt) {}

  List<Asked> asked(Collection<ConversationKey> conversations) {
    return conversations.isEmpty()
        ? List.of()
        : sql.list(
            ASKED,
            row ->
                new Asked(
                    row.uuid("conversation_id"), row.uuid("rule_id"), row.instant("begun_at")),
            Rows.of(conversations, it -> new @Nullable Object[] {it.workspaceId(), it.id()}));
  }

  private record Said(UUID conversationId, @Nullable Instant at) {}

  /** When a person last wrote, by conversation. */
  Map<UUID, Instant> said(Collection<ConversationKey> conversations) {
    Map<UUID, Instant> said = new HashMap<>();
    if (!conversations.isEmpty()) {
      sql.each(
          SAID,
          row -> new Said(UUID.fromString(row.text("id")), row.instantOrNull("said_at")),
          it -> {
            if (it.at() != null) {
              said.put(it.conversationId(), it.at());
            }
          },
          Rows.of(conversations, it -> new @Nullable Object[] {it.workspaceId(), it.id()}));
    }
    return said;
  }

  void keep(UUID workspaceId, Collection<Asked> asked) {
    sql.upsert(
        """
        insert into rule_time (workspace_id, conversation_id, rule_id, begun_at) values %s
        on duplicate key update begun_at = values(begun_at)
        """,
        asked.stream()
            .map(it ->
                new @Nullable Object[] {
                  workspaceId, it.conversationId(), it.ruleId(), it.begunAt()
                })
            .toList());
  }

  /** Those of a status in which something happened last. */
  List<UUID> unresolved(UUID workspaceId, Enum<?> status, int most) {
    return sql.list(UNRESOLVED, row -> row.uuid("id"), workspaceId, status, most);
  }
}
