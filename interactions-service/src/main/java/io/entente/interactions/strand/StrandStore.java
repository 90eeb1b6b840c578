package io.entente.interactions.strand;

import io.entente.events.Channel;
import io.entente.interactions.clock.EventKey;
import io.entente.interactions.clock.FoldedConversation;
import io.entente.interactions.clock.Pause;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.thread.Strand;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations by their strands, without their pages. Merged ones are in no strand. */
@Singleton
public final class StrandStore {
  private static final String COLUMNS =
      """
      select straight_join c.workspace_id, c.id, c.number, c.root_id, c.customer_id,
             coalesce(c.ordinal, 0) ordinal,
             c.previous_id, c.connection_id, c.channel, c.subject, c.version, c.opened_by,
             c.opened_at, c.first_customer_at, c.responded, c.waiting_since, c.wait_page,
             c.resolved_at, c.last_message_at, c.last_event_at, c.last_event_rank,
             c.last_event_external_id, c.last_event_id, c.messages, c.cycle, c.cycle_messages,
             c.cycle_answered, c.paused_since, c.snoozed_until, c.paused_micros, c.worked, c.spam,
             c.language
      """;
  private static final String OF_STRANDS =
      COLUMNS
          + """
          from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', customer_id char(36) path '$[1]',
            root_id char(36) path '$[2]')) asked
          join conversation c force index (conversation_strand)
            on c.workspace_id = cast(asked.workspace_id as uuid)
            and c.customer_id = cast(asked.customer_id as uuid)
            and c.root_id = cast(asked.root_id as uuid)
          """;
  static final String LATEST =
      OF_STRANDS
          + """
            and c.ordinal = (
              select max(o.ordinal) from conversation o
              where o.workspace_id = cast(asked.workspace_id as uuid)
                and o.customer_id = cast(asked.customer_id as uuid)
                and o.root_id = cast(asked.root_id as uuid))
          """;
  static final String ALL = OF_STRANDS + "where c.ordinal is not null";

  static final String OF_KEYS =
      COLUMNS
          + """
          from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
          join conversation c force index (primary)
            on c.workspace_id = cast(asked.workspace_id as uuid) and c.id = cast(asked.id as uuid)
          where c.ordinal is not null
          """;

  /** The conversation is read by what its root tells, so that the root is locked before it. */
  static final String LOCK =
      COLUMNS
          + """
          , n.id locked_root_id
          from thread_node n force index (primary)
          join conversation c force index (primary)
            on c.workspace_id = n.workspace_id and c.id = coalesce(?, n.id)
            and c.ordinal is not null
          where n.workspace_id = ? and n.id = (
            select r.root_id from conversation r
            where r.workspace_id = ? and r.id = ? and r.ordinal is not null)
          for update
          """;

  private final Sql sql;

  StrandStore(Sql sql) {
    this.sql = sql;
  }

  /** A conversation that is merged away, as it was; it has no pages any more. */
  public Optional<StoredConversation> mergedAway(UUID workspaceId, UUID id) {
    return sql.first(
        COLUMNS
            + "from conversation c where c.workspace_id = ? and c.id = ? and c.merged_into is not null",
        StrandStore::conversation,
        workspaceId,
        id);
  }

  /** Those that are not merged away, without their pages. */
  public List<StoredConversation> find(Collection<ConversationKey> keys) {
    return keys.isEmpty()
        ? List.of()
        : sql.list(
            OF_KEYS,
            StrandStore::conversation,
            Rows.of(keys, key -> new @Nullable Object[] {key.workspaceId(), key.id()}));
  }

  /**
   * A conversation with the root of its thread locked, as it is seen now; empty if there is none.
   */
  Optional<Locked> lock(UUID workspaceId, UUID id) {
    return sql.first(
        LOCK,
        row -> new Locked(row.uuid("locked_root_id"), conversation(row)),
        id,
        workspaceId,
        workspaceId,
        id);
  }

  /** The root is no longer the conversation's own if it moved while the lock was waited for. */
  record Locked(UUID rootId, StoredConversation conversation) {
    boolean holds() {
      return conversation.strand().rootId().equals(rootId);
    }
  }

  /**
   * Takes note of a change beside the strand, once it is written: the version grows. As it is then.
   */
  public StoredConversation touch(StoredConversation conversation, boolean worked) {
    sql.update(
        """
        update conversation c
        set c.version = c.version + 1, c.worked = ?,
            c.assigned = exists (
              select 1 from conversation_facet f
              where f.workspace_id = c.workspace_id and f.conversation_id = c.id
                and f.facet = 'ASSIGNEE')
        where c.workspace_id = ? and c.id = ?
        """,
        worked,
        conversation.strand().workspaceId(),
        conversation.id());
    return conversation.touched(worked);
  }

  /** Where a conversation went that is merged away. */
  public Optional<UUID> mergedInto(UUID workspaceId, UUID id) {
    return sql.first(
        """
        select merged_into from conversation
        where workspace_id = ? and id = ? and merged_into is not null
        """,
        row -> row.uuid("merged_into"),
        workspaceId,
        id);
  }

  List<StoredConversation> latest(Collection<Strand> strands) {
    return conversations(LATEST, strands);
  }

  List<StoredConversation> all(Collection<Strand> strands) {
    return conversations(ALL, strands);
  }

  private List<StoredConversation> conversations(String statement, Collection<Strand> strands) {
    return strands.isEmpty()
        ? List.of()
        : sql.list(statement, StrandStore::conversation, json(strands));
  }

  void insert(Collection<StoredConversation> opened) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    opened.forEach(conversation -> rows.add(ConversationColumns.of(conversation)));
    sql.batch(ConversationColumns.INSERT + Sql.in(ConversationColumns.COUNT), rows);
  }

  void update(Collection<StoredConversation> changed) {
    sql.upsert(
        ConversationColumns.INSERT + "%s" + ConversationColumns.UPDATE,
        changed.stream().map(ConversationColumns::of).toList());
  }

  /**
   * Takes conversations out of their places, so that others, or they again, can be put there
   * whatever the order of the rows.
   */
  void clearPlaces(Collection<StoredConversation> moving) {
    if (!moving.isEmpty()) {
      sql.update(
          """
          update json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', id char(36) path '$[1]')) moving
          straight_join conversation c force index (primary)
            on c.workspace_id = cast(moving.workspace_id as uuid) and c.id = cast(moving.id as uuid)
          set c.ordinal = null
          """,
          Rows.of(
              moving,
              conversation ->
                  new @Nullable Object[] {conversation.strand().workspaceId(), conversation.id()}));
    }
  }

  void merge(Collection<ConversationChange.Merged> merged) {
    if (!merged.isEmpty()) {
      sql.update(
          """
          update json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', id char(36) path '$[1]',
            merged_into char(36) path '$[2]', version bigint path '$[3]')) gone
          straight_join conversation c force index (primary)
            on c.workspace_id = cast(gone.workspace_id as uuid) and c.id = cast(gone.id as uuid)
          set c.ordinal = null, c.status = 'MERGED', c.merged_into = gone.merged_into,
              c.waiting_since = null, c.paused_since = null, c.snoozed_until = null,
              c.version = gone.version
          """,
          Rows.of(
              merged,
              gone ->
                  new @Nullable Object[] {
                    gone.before().strand().workspaceId(),
                    gone.before().id(),
                    gone.into(),
                    gone.before().version() + 1
                  }));
    }
  }

  private static String json(Collection<Strand> strands) {
    return Rows.of(
        strands,
        strand ->
            new @Nullable Object[] {strand.workspaceId(), strand.customerId(), strand.rootId()});
  }

  static Strand strand(Row row) throws SQLException {
    return new Strand(row.uuid("workspace_id"), row.uuid("root_id"), row.uuid("customer_id"));
  }

  private static StoredConversation conversation(Row row) throws SQLException {
    return new StoredConversation(
        row.uuid("id"),
        row.number("number"),
        strand(row),
        row.uuidOrNull("previous_id"),
        new Opening(
            row.uuid("connection_id"),
            Channel.valueOf(row.text("channel")),
            row.text("subject"),
            row.textOrNull("language")),
        row.number("version"),
        row.flag("worked"),
        folded(row));
  }

  private static @Nullable Pause pause(Row row) throws SQLException {
    Instant since = row.instantOrNull("paused_since");
    return since == null ? null : new Pause(since, row.instantOrNull("snoozed_until"));
  }

  private static FoldedConversation folded(Row row) throws SQLException {
    return new FoldedConversation(
        row.integer("ordinal"),
        row.uuid("opened_by"),
        row.instant("opened_at"),
        row.instantOrNull("first_customer_at"),
        row.flag("responded"),
        row.instantOrNull("waiting_since"),
        row.integer("wait_page"),
        row.instantOrNull("resolved_at"),
        pause(row),
        row.number("paused_micros"),
        row.instant("last_message_at"),
        new EventKey(
            row.instant("last_event_at"),
            row.integer("last_event_rank"),
            row.text("last_event_external_id"),
            row.uuid("last_event_id")),
        row.integer("messages"),
        row.integer("cycle"),
        row.integer("cycle_messages"),
        row.flag("cycle_answered"),
        row.flag("spam"),
        List.of());
  }
}
