package io.entente.interactions.personal;

import io.entente.interactions.rows.Rows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What people said and what was said to them: the same messages that an erasure takes away. What a
 * peer wrote in the person's conversation is the peer's.
 */
@Singleton
final class PersonalStore {
  private static final String PEOPLE =
      """
      with person (id) as (
        select cast(asked.id as uuid)
        from json_table(?, '$[*]' columns (id char(36) path '$[0]')) asked),
      theirs (id) as (
        select straight_join distinct coalesce(c.merged_into, c.id)
        from person
        join conversation c force index (conversation_strand)
          on c.workspace_id = ? and c.customer_id = person.id)
      """;

  private static final String IN_CONVERSATIONS =
      """
      from theirs
      straight_join interaction i force index (interaction_thread)
        on i.workspace_id = ? and i.conversation_id = theirs.id
      straight_join thread_node n force index (primary)
        on n.workspace_id = i.workspace_id and n.id = i.node_id
      straight_join conversation c force index (primary)
        on c.workspace_id = i.workspace_id and c.id = i.conversation_id
      where i.author_id in (select id from person) or i.recipient_id in (select id from person)
        or (i.actor <> 'PEER' and n.customer_id in (select id from person))
      """;

  /** Those of conversations of their own are told of there. */
  private static final String AMONG_PEERS =
      """
      from person
      straight_join peer_message p force index (primary)
        on p.workspace_id = ? and p.author_id = person.id
      straight_join interaction i force index (primary)
        on i.workspace_id = p.workspace_id and i.entry_id = p.entry_id
      left join conversation c force index (primary)
        on c.workspace_id = i.workspace_id and c.id = i.conversation_id
      where i.conversation_id is null or i.conversation_id not in (select id from theirs)
      """;

  private static final String DOCUMENT =
      """
      select json_object(
        'conversation', c.number, 'conversationId', i.conversation_id, 'id', i.id,
        'channel', lower(i.channel), 'kind', lower(i.kind), 'actor', lower(i.actor),
        'visibility', lower(i.visibility), 'language', i.language,
        'occurredAt', date_format(i.occurred_at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'body', i.body,
        'versions', json_compact((
          select json_arrayagg(r.body order by r.revised_at)
          from revision r force index (revision_order)
          where r.workspace_id = i.workspace_id and r.interaction_id = i.id and r.body <> '')),
        'files', json_compact((
          select json_arrayagg(a.name order by a.position)
          from attachment a force index (attachment_of_holder)
          where a.workspace_id = i.workspace_id and a.holder_id = i.id))) document
      """;

  private static final String COUNTS =
      """
      select count(*) messages, cast(coalesce(sum((
        select count(*) from attachment a force index (attachment_of_holder)
        where a.workspace_id = i.workspace_id and a.holder_id = i.id)), 0) as integer) files
      """;

  static final String EACH = PEOPLE + DOCUMENT + IN_CONVERSATIONS;
  static final String EACH_AMONG_PEERS = PEOPLE + DOCUMENT + AMONG_PEERS;

  static final String ANSWERS =
      """
      select straight_join json_object(
        'conversation', c.number, 'conversationId', c.id, 'id', v.id, 'channel', lower(c.channel),
        'kind', 'survey_answer', 'actor', 'customer', 'score', a.score,
        'occurredAt', date_format(a.answered_at, '%Y-%m-%dT%H:%i:%s.%fZ'), 'body', a.comment)
        document
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) person
      join survey_invitation v force index (survey_invitation_customer)
        on v.workspace_id = ? and v.customer_id = cast(person.id as uuid)
      join survey_answer a force index (primary)
        on a.workspace_id = v.workspace_id and a.invitation_id = v.id
      join conversation c force index (primary)
        on c.workspace_id = v.workspace_id and c.id = v.conversation_id
      """;

  static final String CONVERSATIONS =
      PEOPLE
          + """
          select count(*) from theirs
          straight_join conversation c force index (primary)
            on c.workspace_id = ? and c.id = theirs.id
          """;
  static final String COUNT = PEOPLE + COUNTS + IN_CONVERSATIONS;
  static final String COUNT_AMONG_PEERS = PEOPLE + COUNTS + AMONG_PEERS;

  private final Sql sql;

  PersonalStore(Sql sql) {
    this.sql = sql;
  }

  private record Found(long messages, long files) {}

  /** Hands over each message, and each answer to a survey, as a JSON document of one line. */
  void each(UUID workspaceId, List<UUID> identityIds, Consumer<String> consumer) {
    String people = people(identityIds);
    for (String statement : List.of(EACH, EACH_AMONG_PEERS)) {
      sql.each(statement, row -> row.text("document"), consumer, people, workspaceId, workspaceId);
    }
    sql.each(ANSWERS, row -> row.text("document"), consumer, people, workspaceId);
  }

  /** How many conversations, messages and files. */
  Map<String, Long> count(UUID workspaceId, List<UUID> identityIds) {
    String people = people(identityIds);
    long messages = 0;
    long files = 0;
    for (String statement : List.of(COUNT, COUNT_AMONG_PEERS)) {
      Found found =
          sql.first(
                  statement,
                  row -> new Found(row.number("messages"), row.number("files")),
                  people,
                  workspaceId,
                  workspaceId)
              .orElseThrow();
      messages += found.messages();
      files += found.files();
    }
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("conversations", sql.number(CONVERSATIONS, people, workspaceId, workspaceId));
    counts.put("messages", messages);
    counts.put("files", files);
    return counts;
  }

  private static String people(List<UUID> identityIds) {
    return Rows.of(identityIds, it -> new @Nullable Object[] {it});
  }
}
