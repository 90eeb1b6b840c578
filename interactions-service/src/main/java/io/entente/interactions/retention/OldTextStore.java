package io.entente.interactions.retention;

import io.entente.interactions.erasure.PersonalMessage;
import io.entente.interactions.retention.Round.Place;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations that were resolved long ago and have their texts yet, and what stands in them. */
@Singleton
final class OldTextStore {
  /** So many conversations, also those of people of whom nothing may be erased for now. */
  static final String PAGE =
      """
      select c.id, c.number, c.subject, c.texts_of, not coalesce(k.held, false) goes
      from (
        select workspace_id, id, number, subject, texts_of, customer_id
        from conversation force index (conversation_texts)
        where workspace_id = ? and texts_of >= ? and texts_of < ? and (texts_of > ? or id > ?)
        order by texts_of, id limit ?) c
      left join identity p on p.workspace_id = c.workspace_id and p.id = c.customer_id
      left join contact_consent k
        on k.workspace_id = p.workspace_id and k.contact_id = p.contact_id
      order by c.texts_of, c.id
      """;

  /** Under the locks of their threads. */
  static final String STILL =
      """
      select straight_join c.id
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) old
      join conversation c force index (primary)
        on c.workspace_id = ? and c.id = cast(old.id as uuid)
      where c.texts_of < ?
      """;

  private static final String OLD = " json_table(?, '$[*]' columns (id char(36) path '$[0]')) old ";

  static final String MESSAGES =
      """
      select straight_join i.entry_id, i.id, i.conversation_id
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) old
      join interaction i force index (interaction_thread)
        on i.workspace_id = ? and i.conversation_id = cast(old.id as uuid)
      where not i.erased limit ?
      """;

  static final String COUNT =
      """
      select straight_join count(*) messages, cast(coalesce(sum((
        select count(*) from attachment a force index (attachment_of_holder)
        where a.workspace_id = i.workspace_id and a.holder_id = i.id)), 0) as integer) files
      from json_table(?, '$[*]' columns (id char(36) path '$[0]')) old
      join interaction i force index (interaction_thread)
        on i.workspace_id = ? and i.conversation_id = cast(old.id as uuid)
      where not i.erased
      """;

  static final String BARE =
      "update"
          + OLD
          + """
          straight_join conversation c force index (primary)
            on c.workspace_id = ? and c.id = cast(old.id as uuid)
          set c.subject = '', c.bare_since = c.resolved_at
          """;

  static final String WORK =
      "update"
          + OLD
          + """
          straight_join work w force index (primary)
            on w.workspace_id = ? and w.conversation_id = cast(old.id as uuid)
          set w.subject = null, w.attributes = '{}'
          """;

  static final String CHANGES =
      "update"
          + OLD
          + """
          straight_join conversation_change h force index (primary)
            on h.workspace_id = ? and h.conversation_id = cast(old.id as uuid)
          set h.before_value = null, h.after_value = null
          where h.field = 'subject' or h.field like 'attributes%'
          """;

  static final String DRAFTS =
      "delete d from"
          + OLD
          + """
          straight_join draft d force index (draft_of_conversation)
            on d.workspace_id = ? and d.conversation_id = cast(old.id as uuid)
          """;

  static final String RULE_RUNS =
      "update"
          + OLD
          + """
          straight_join rule_run r force index (rule_run_conversation)
            on r.workspace_id = ? and r.conversation_id = cast(old.id as uuid)
          set r.detail = null
          """;

  static final List<String> AROUND = List.of(WORK, CHANGES, DRAFTS, RULE_RUNS);

  private final Sql sql;

  OldTextStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * @param goes whether its customer is on no hold
   */
  record Looked(UUID id, long number, String subject, Instant resolvedAt, boolean goes) {
    Place place() {
      return new Place(resolvedAt, id);
    }
  }

  /** How many messages with texts, and files. */
  record Counted(long messages, long files) {}

  /** The conversations after a place; fewer than asked for are the last. */
  List<Looked> page(UUID workspaceId, Instant before, Place after, int limit) {
    return sql.list(
        PAGE,
        row ->
            new Looked(
                row.uuid("id"),
                row.number("number"),
                row.text("subject"),
                row.instant("texts_of"),
                row.flag("goes")),
        workspaceId,
        after.at(),
        before,
        after.at(),
        after.conversationId(),
        limit);
  }

  /** Those of the conversations that are due yet. */
  List<UUID> due(UUID workspaceId, Collection<UUID> ids, Instant before) {
    return sql.list(STILL, row -> row.uuid("id"), rows(ids), workspaceId, before);
  }

  List<PersonalMessage> messages(UUID workspaceId, Collection<UUID> ids, int limit) {
    return sql.list(
        MESSAGES,
        row ->
            new PersonalMessage(row.uuid("entry_id"), row.uuid("id"), row.uuid("conversation_id")),
        rows(ids),
        workspaceId,
        limit);
  }

  Counted count(UUID workspaceId, Collection<UUID> ids) {
    return sql.first(
            COUNT,
            row -> new Counted(row.number("messages"), row.number("files")),
            rows(ids),
            workspaceId)
        .orElseThrow();
  }

  /** Removes the texts that stand around the messages, and remembers that there are none left. */
  void bare(UUID workspaceId, Collection<UUID> ids) {
    String rows = rows(ids);
    AROUND.forEach(statement -> sql.update(statement, rows, workspaceId));
    sql.update(BARE, rows, workspaceId);
  }

  private static String rows(Collection<UUID> ids) {
    return Rows.of(ids, it -> new @Nullable Object[] {it});
  }
}
