package io.entente.interactions.delivery;

import io.entente.interactions.rows.Rows;
import io.entente.interactions.timer.Due;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Replies on their way. */
@Singleton
final class DeliveryStore {
  private static final String COLUMNS =
      """
      select straight_join d.workspace_id, d.id, d.interaction_id, d.entry_id, d.node_id,
             d.answered_node_id, d.conversation_id, d.connection_id, d.customer_id, d.text_hash,
             d.stage, d.attempts, d.written_at, d.begun_at, d.expires_at
      """;
  static final String LOCK =
      COLUMNS
          + """
          from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
          join delivery d force index (primary)
            on d.workspace_id = cast(asked.workspace_id as uuid) and d.id = cast(asked.id as uuid)
          for update
          """;

  /** Those that must let an earlier one of their conversation go first. */
  static final String BLOCKED =
      """
      select straight_join d.id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) asked
      join delivery d force index (primary)
        on d.workspace_id = cast(asked.workspace_id as uuid) and d.id = cast(asked.id as uuid)
      join delivery e force index (delivery_of_conversation)
        on e.workspace_id = d.workspace_id and e.conversation_id = d.conversation_id
        and e.written_at <= d.written_at
        and (e.written_at < d.written_at or e.id < d.id) and e.stage in ('WAITING', 'BEGUN')
      """;

  static final String NEXT =
      """
      select d.id from delivery d force index (delivery_of_conversation)
      where d.workspace_id = ? and d.conversation_id = ? and d.stage in ('WAITING', 'BEGUN')
      order by d.written_at, d.id limit 1
      """;
  static final String OF_CONNECTION =
      """
      select d.id from delivery d force index (delivery_of_connection)
      where d.workspace_id = ? and d.connection_id = ? and d.stage = 'WAITING'
      """;
  static final String OF_TEXTS =
      COLUMNS
          + """
          from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', connection_id char(36) path '$[1]',
            text_hash char(64) character set ascii path '$[2]')) asked
          join delivery d force index (delivery_of_connection)
            on d.workspace_id = cast(asked.workspace_id as uuid)
            and d.connection_id = cast(asked.connection_id as uuid)
            and d.text_hash = asked.text_hash
          where d.begun_at is not null
          order by d.written_at, d.id
          """;

  private final Sql sql;

  DeliveryStore(Sql sql) {
    this.sql = sql;
  }

  /** A text on a connection. */
  record Text(UUID workspaceId, UUID connectionId, String hash) {}

  void insert(Undelivered it) {
    sql.update(
        """
        insert into delivery (workspace_id, id, interaction_id, entry_id, node_id, answered_node_id,
                              conversation_id, connection_id, customer_id, text_hash, stage,
                              attempts, written_at, begun_at, expires_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        it.workspaceId(),
        it.id(),
        it.interactionId(),
        it.entryId(),
        it.nodeId(),
        it.answeredNodeId(),
        it.conversationId(),
        it.connectionId(),
        it.customerId(),
        it.textHash(),
        it.stage(),
        it.attempts(),
        it.writtenAt(),
        it.begunAt(),
        it.expiresAt());
  }

  List<Undelivered> lock(Collection<Due> due) {
    return sql.list(
        LOCK,
        DeliveryStore::undelivered,
        Rows.of(due, it -> new @Nullable Object[] {it.workspaceId(), it.subjectId()}));
  }

  Optional<Undelivered> lock(UUID workspaceId, UUID id) {
    return lock(List.of(new Due(workspaceId, id, Instant.EPOCH))).stream().findFirst();
  }

  Set<UUID> blocked(Collection<Undelivered> asked) {
    return new HashSet<>(sql.list(BLOCKED, row -> row.uuid("id"), keys(asked)));
  }

  /** Keeps that attempts have begun. */
  void begin(Collection<Undelivered> begun) {
    if (!begun.isEmpty()) {
      sql.update(
          """
          update json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', id char(36) path '$[1]',
            begun_at datetime(6) path '$[2]')) begun
          straight_join delivery d force index (primary)
            on d.workspace_id = cast(begun.workspace_id as uuid) and d.id = cast(begun.id as uuid)
          set d.stage = 'BEGUN', d.attempts = d.attempts + 1, d.begun_at = begun.begun_at
          """,
          Rows.of(begun, it -> new @Nullable Object[] {it.workspaceId(), it.id(), it.begunAt()}));
    }
  }

  void stage(Undelivered it, Stage stage) {
    sql.update(
        "update delivery set stage = ? where workspace_id = ? and id = ?",
        stage,
        it.workspaceId(),
        it.id());
  }

  /** Has it set out anew. */
  void again(Undelivered it, Instant expiresAt) {
    sql.update(
        """
        update delivery set stage = 'WAITING', attempts = 0, expires_at = ?
        where workspace_id = ? and id = ?
        """,
        expiresAt,
        it.workspaceId(),
        it.id());
  }

  void delete(Undelivered it) {
    sql.update("delete from delivery where workspace_id = ? and id = ?", it.workspaceId(), it.id());
  }

  /** The one of a conversation whose turn it is. */
  Optional<UUID> next(UUID workspaceId, UUID conversationId) {
    return sql.first(NEXT, row -> row.uuid("id"), workspaceId, conversationId);
  }

  /** Those of a connection that wait. */
  List<UUID> waiting(UUID workspaceId, UUID connectionId) {
    return sql.list(OF_CONNECTION, row -> row.uuid("id"), workspaceId, connectionId);
  }

  /** Those of which attempts have begun with one of these texts, the earliest first. */
  List<Undelivered> attempted(Collection<Text> texts) {
    return sql.list(
        OF_TEXTS,
        DeliveryStore::undelivered,
        Rows.of(
            texts, it -> new @Nullable Object[] {it.workspaceId(), it.connectionId(), it.hash()}));
  }

  private static String keys(Collection<Undelivered> asked) {
    return Rows.of(asked, it -> new @Nullable Object[] {it.workspaceId(), it.id()});
  }

  private static Undelivered undelivered(Row row) throws SQLException {
    return new Undelivered(
        row.uuid("workspace_id"),
        row.uuid("id"),
        row.uuid("interaction_id"),
        row.uuid("entry_id"),
        row.uuid("node_id"),
        row.uuidOrNull("answered_node_id"),
        row.uuid("conversation_id"),
        row.uuid("connection_id"),
        row.uuid("customer_id"),
        row.text("text_hash"),
        Stage.valueOf(row.text("stage")),
        row.integer("attempts"),
        row.instant("written_at"),
        row.instantOrNull("begun_at"),
        row.instant("expires_at"));
  }
}
