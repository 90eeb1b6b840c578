package io.entente.contacts.listexport;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Which contacts there are, in the order of their ids: those made meanwhile come last. */
@Singleton
final class ExportStore {
  static final String PART =
      """
      select id from contact force index (primary)
      where workspace_id = ? and id > ? and final_id = id and erased_at is null
      order by id limit ?
      """;
  static final String OF_SEGMENT =
      """
      select contact_id id from segment_member force index (primary)
      where workspace_id = ? and segment_id = ? and contact_id > ?
      order by contact_id limit ?
      """;

  private final Sql sql;

  ExportStore(Sql sql) {
    this.sql = sql;
  }

  /** Those behind {@code place}. */
  List<UUID> part(UUID workspaceId, UUID place, int limit) {
    return sql.list(PART, row -> row.uuid("id"), workspaceId, place, limit);
  }

  /** Those of a segment behind {@code place}. */
  List<UUID> part(UUID workspaceId, UUID segmentId, UUID place, int limit) {
    return sql.list(OF_SEGMENT, row -> row.uuid("id"), workspaceId, segmentId, place, limit);
  }
}
