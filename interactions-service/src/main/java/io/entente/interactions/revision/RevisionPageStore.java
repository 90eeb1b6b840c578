package io.entente.interactions.revision;

import io.entente.events.Precision;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what messages said before, in the order of its time. */
@Singleton
final class RevisionPageStore {
  static final String IN_CONVERSATION =
      """
      select i.deleted_at from interaction i force index (interaction_thread)
      where i.workspace_id = ? and i.conversation_id = ? and i.id = ?
      limit 1
      """;
  static final String PAGE =
      """
      select r.id, r.kind, r.revised_at, r.time_precision, r.body, r.html, r.language,
             r.stars, r.received_at
      from revision r force index (revision_order)
      where r.workspace_id = ? and r.interaction_id = ? and r.revised_at >= ?
        and (r.revised_at > ? or r.id > ?)
      order by r.revised_at, r.id limit ?
      """;

  private final Sql sql;

  RevisionPageStore(Sql sql) {
    this.sql = sql;
  }

  /** The last row of a page. */
  record Place(Instant at, UUID id) {
    static final Place START = new Place(Instant.parse("1000-01-01T00:00:00Z"), new UUID(0, 0));
  }

  /** Whether a message of the conversation was deleted; empty if the conversation has none such. */
  Optional<Boolean> isDeleted(UUID workspaceId, UUID conversationId, UUID interactionId) {
    return sql.first(
        IN_CONVERSATION,
        row -> row.instantOrNull("deleted_at") != null,
        workspaceId,
        conversationId,
        interactionId);
  }

  List<RevisionEntry> after(UUID workspaceId, UUID interactionId, Place place, int limit) {
    return sql.list(
        PAGE,
        RevisionPageStore::entry,
        workspaceId,
        interactionId,
        place.at(),
        place.at(),
        place.id(),
        limit);
  }

  private static @Nullable Integer stars(Row row) throws SQLException {
    Long stars = row.numberOrNull("stars");
    return stars == null ? null : stars.intValue();
  }

  private static RevisionEntry entry(Row row) throws SQLException {
    return new RevisionEntry(
        row.uuid("id"),
        VersionKind.valueOf(row.text("kind")),
        row.instant("revised_at"),
        Precision.valueOf(row.text("time_precision")),
        row.textOrNull("body"),
        row.textOrNull("html"),
        row.textOrNull("language"),
        stars(row),
        row.instant("received_at"));
  }
}
