package io.entente.interactions.erasure;

import io.entente.interactions.rows.Rows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands around the messages of people: each kind in one statement. */
@Singleton
final class PersonalConversationStore {
  private static final String CONVERSATIONS =
      """
       json_table(?, '$[*]' columns (id char(36) path '$[0]')) person
      straight_join conversation c force index (conversation_strand)
        on c.workspace_id = ? and c.customer_id = cast(person.id as uuid)
      """;

  static final String SUBJECTS = "update" + CONVERSATIONS + " set c.subject = ''";

  static final String WORK =
      "update"
          + CONVERSATIONS
          + """
          straight_join work w force index (primary)
            on w.workspace_id = c.workspace_id and w.conversation_id = c.id
          set w.subject = null, w.attributes = '{}'
          """;

  static final String CHANGES =
      "update"
          + CONVERSATIONS
          + """
          straight_join conversation_change h force index (primary)
            on h.workspace_id = c.workspace_id and h.conversation_id = c.id
          set h.before_value = null, h.after_value = null
          where h.field = 'subject' or h.field like 'attributes%'
          """;

  static final String DRAFTS =
      "delete d from"
          + CONVERSATIONS
          + """
          straight_join draft d force index (draft_of_conversation)
            on d.workspace_id = c.workspace_id and d.conversation_id = c.id
          """;

  static final String DELIVERIES =
      "delete d from"
          + CONVERSATIONS
          + """
          straight_join delivery d force index (delivery_of_conversation)
            on d.workspace_id = c.workspace_id and d.conversation_id = c.id
          """;

  static final String RULE_RUNS =
      "update"
          + CONVERSATIONS
          + """
          straight_join rule_run r force index (rule_run_conversation)
            on r.workspace_id = c.workspace_id and r.conversation_id = c.id
          set r.detail = null
          """;

  private static final String INVITATIONS =
      """
       json_table(?, '$[*]' columns (id char(36) path '$[0]')) person
      straight_join survey_invitation v force index (survey_invitation_customer)
        on v.workspace_id = ? and v.customer_id = cast(person.id as uuid)
      """;

  static final String COMMENTS =
      "update"
          + INVITATIONS
          + """
          straight_join survey_answer a force index (primary)
            on a.workspace_id = v.workspace_id and a.invitation_id = v.id
          set a.comment = null
          """;

  static final String OLD_COMMENTS =
      "update"
          + INVITATIONS
          + """
          straight_join survey_answer_version a force index (primary)
            on a.workspace_id = v.workspace_id and a.invitation_id = v.id
          set a.comment = null
          """;

  static final String BLOCKS =
      """
      update json_table(?, '$[*]' columns (id char(36) path '$[0]')) person
      straight_join blocked_identity b force index (primary)
        on b.workspace_id = ? and b.identity_id = cast(person.id as uuid)
      set b.reason = null
      """;

  static final String QUEUED =
      "select q.id from"
          + CONVERSATIONS
          + """
          straight_join queued_reply q force index (queued_reply_conversation)
            on q.workspace_id = c.workspace_id and q.conversation_id = c.id
          """;

  private static final Map<String, List<String>> STATEMENTS = new LinkedHashMap<>();

  static {
    STATEMENTS.put("conversations", List.of(SUBJECTS));
    STATEMENTS.put("titles", List.of(WORK, CHANGES, RULE_RUNS));
    STATEMENTS.put("drafts", List.of(DRAFTS));
    STATEMENTS.put("deliveries", List.of(DELIVERIES));
    STATEMENTS.put("surveyComments", List.of(COMMENTS, OLD_COMMENTS));
    STATEMENTS.put("blocks", List.of(BLOCKS));
  }

  private final Sql sql;

  PersonalConversationStore(Sql sql) {
    this.sql = sql;
  }

  /** Erases all of it; how many of each kind. */
  Map<String, Long> erase(Erasure erasure) {
    String people = people(erasure);
    Map<String, Long> counts = new LinkedHashMap<>();
    STATEMENTS.forEach((kind, statements) -> {
      long count = 0;
      for (String statement : statements) {
        count += sql.update(statement, people, erasure.workspaceId());
      }
      counts.put(kind, count);
    });
    return counts;
  }

  /** Replies that wait to be sent. */
  List<UUID> queued(Erasure erasure) {
    return sql.list(QUEUED, row -> row.uuid("id"), people(erasure), erasure.workspaceId());
  }

  void deleteQueued(UUID workspaceId, List<UUID> ids) {
    sql.update(
        """
        delete q from json_table(?, '$[*]' columns (id char(36) path '$[0]')) gone
        straight_join queued_reply q force index (primary)
          on q.workspace_id = ? and q.id = cast(gone.id as uuid)
        """,
        Rows.of(ids, it -> new @Nullable Object[] {it}),
        workspaceId);
  }

  private static String people(Erasure erasure) {
    return Rows.of(erasure.identityIds(), it -> new @Nullable Object[] {it});
  }
}
