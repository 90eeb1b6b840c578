package io.entente.interactions.search;

import io.entente.events.ActorKind;
import io.entente.events.InteractionKind;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.search.SearchHit.Author;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what is shown of messages that were found, as it is now. */
@Singleton
final class HitStore {
  private static final int MOST_MERGES = 20;

  static final String AT =
      """
      select straight_join i.entry_id, i.id, i.kind, i.actor, i.occurred_at, left(i.body, ?) body,
             i.author_id, a.handle, a.name, c.id conversation_id, c.number, c.subject, c.merged_into
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', entry_id char(36) path '$[1]')) asked
      join interaction i force index (primary)
        on i.workspace_id = cast(asked.workspace_id as uuid)
        and i.entry_id = cast(asked.entry_id as uuid) and i.deleted_at is null
      join conversation c force index (primary)
        on c.workspace_id = i.workspace_id and c.id = i.conversation_id
      left join identity a on a.workspace_id = i.workspace_id and a.id = i.author_id
      """;
  static final String BY_NUMBER =
      """
      select c.id, c.number, c.subject, c.merged_into
      from conversation c force index (conversation_number)
      where c.workspace_id = ? and c.number = ?
      """;
  static final String BY_ID =
      """
      select c.id, c.number, c.subject, c.merged_into
      from conversation c where c.workspace_id = ? and c.id = ?
      """;

  private final Sql sql;

  HitStore(Sql sql) {
    this.sql = sql;
  }

  /** A conversation under its number. */
  record Named(UUID id, long number, String subject, @Nullable UUID mergedInto) {}

  /** A message with its conversation. */
  record Shown(
      UUID id,
      InteractionKind kind,
      ActorKind actor,
      Instant occurredAt,
      String body,
      Author author,
      Named conversation) {}

  /** Those of the messages that are there and in a conversation, by their rows. */
  Map<UUID, Shown> at(UUID workspaceId, Collection<UUID> entryIds) {
    Map<UUID, Shown> shown = new HashMap<>();
    if (!entryIds.isEmpty()) {
      sql.each(
          AT,
          row -> Map.entry(row.uuid("entry_id"), shown(row)),
          found -> shown.put(found.getKey(), found.getValue()),
          Words.MOST_CHARACTERS,
          Rows.of(entryIds, id -> new @Nullable Object[] {workspaceId, id}));
    }
    return shown;
  }

  /** The conversation of a number, or the one that took it in. */
  Optional<Named> numbered(UUID workspaceId, long number) {
    return sql.first(BY_NUMBER, HitStore::named, workspaceId, number)
        .flatMap(named -> survivor(workspaceId, named));
  }

  /** The conversation itself, or the one that took it in. */
  Optional<Named> survivor(UUID workspaceId, Named conversation) {
    Named at = conversation;
    for (int merges = 0; merges < MOST_MERGES; merges++) {
      UUID into = at.mergedInto();
      if (into == null) {
        return Optional.of(at);
      }
      Optional<Named> next = sql.first(BY_ID, HitStore::named, workspaceId, into);
      if (next.isEmpty()) {
        return next;
      }
      at = next.get();
    }
    return Optional.empty();
  }

  private static Shown shown(Row row) throws SQLException {
    return new Shown(
        row.uuid("id"),
        InteractionKind.valueOf(row.text("kind")),
        ActorKind.valueOf(row.text("actor")),
        row.instant("occurred_at"),
        row.text("body"),
        new Author(row.uuid("author_id"), row.textOrNull("handle"), row.textOrNull("name")),
        named(row, "conversation_id"));
  }

  private static Named named(Row row) throws SQLException {
    return named(row, "id");
  }

  private static Named named(Row row, String id) throws SQLException {
    return new Named(
        row.uuid(id), row.number("number"), row.text("subject"), row.uuidOrNull("merged_into"));
  }
}
