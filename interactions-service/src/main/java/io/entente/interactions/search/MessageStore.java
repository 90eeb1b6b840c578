package io.entente.interactions.search;

import io.entente.events.Channel;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads messages to be taken into the index. */
@Singleton
final class MessageStore {
  private static final String COLUMNS =
      """
      select straight_join i.workspace_id, i.entry_id, i.conversation_id, i.connection_id,
             i.channel, i.occurred_at, i.deleted_at, left(i.body, ?) body, a.handle, a.name
      """;
  private static final String AUTHOR =
      " left join identity a on a.workspace_id = i.workspace_id and a.id = i.author_id ";

  static final String AT =
      COLUMNS
          + """
          from json_table(?, '$[*]' columns (
            workspace_id char(36) path '$[0]', entry_id char(36) path '$[1]')) asked
          join interaction i force index (primary)
            on i.workspace_id = cast(asked.workspace_id as uuid)
            and i.entry_id = cast(asked.entry_id as uuid)
          """
          + AUTHOR;
  static final String AFTER =
      COLUMNS
          + "from interaction i force index (primary)"
          + AUTHOR
          + "where i.workspace_id = ? and i.entry_id > ? order by i.entry_id limit ?";
  static final String NEXT_WORKSPACE =
      """
      select i.workspace_id from interaction i force index (primary)
      where i.workspace_id > ? order by i.workspace_id limit 1
      """;

  private final Sql sql;

  MessageStore(Sql sql) {
    this.sql = sql;
  }

  /**
   * A message as it is now.
   *
   * @param message null if it belongs to no conversation or was deleted, and so is not to be found
   */
  record Stored(MessageKey key, @Nullable IndexedMessage message) {
    static List<IndexedMessage> toIndex(List<Stored> rows) {
      return rows.stream().flatMap(row -> Stream.ofNullable(row.message())).toList();
    }
  }

  /** Those of the messages that are there. */
  List<Stored> at(Collection<MessageKey> keys) {
    return sql.list(
        AT,
        MessageStore::stored,
        Words.MOST_CHARACTERS,
        Rows.of(keys, key -> new @Nullable Object[] {key.workspaceId(), key.entryId()}));
  }

  /** The messages of the same workspace that were filed after this one, in their order. */
  List<Stored> after(MessageKey key, int limit) {
    return sql.list(
        AFTER,
        MessageStore::stored,
        Words.MOST_CHARACTERS,
        key.workspaceId(),
        key.entryId(),
        limit);
  }

  /** The next workspace that has messages, in an order that the database alone knows. */
  Optional<UUID> workspaceAfter(UUID workspaceId) {
    return sql.first(NEXT_WORKSPACE, row -> row.uuid("workspace_id"), workspaceId);
  }

  private static Stored stored(Row row) throws SQLException {
    MessageKey key = new MessageKey(row.uuid("workspace_id"), row.uuid("entry_id"));
    UUID conversationId = row.uuidOrNull("conversation_id");
    return new Stored(
        key,
        conversationId == null || row.instantOrNull("deleted_at") != null
            ? null
            : message(key, conversationId, row));
  }

  private static IndexedMessage message(MessageKey key, UUID conversationId, Row row)
      throws SQLException {
    List<String> texts =
        Stream.of(row.text("body"), row.textOrNull("handle"), row.textOrNull("name"))
            .flatMap(Stream::ofNullable)
            .toList();
    return new IndexedMessage(
        key,
        conversationId,
        row.uuid("connection_id"),
        Channel.valueOf(row.text("channel")),
        row.instant("occurred_at"),
        texts);
  }
}
