package io.entente.interactions.catalogue;

import io.entente.interactions.catalogue.KeptThings.Kept;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Singleton
final class KeptStore {
  private final Sql sql;

  KeptStore(Sql sql) {
    this.sql = sql;
  }

  /** Those of the ids that are the workspace's. */
  Set<UUID> known(UUID workspaceId, Kept kept, Collection<UUID> ids) {
    List<Object> parameters = new ArrayList<>();
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return new HashSet<>(
        sql.list(
            statement(kept) + Sql.in(ids.size()), row -> row.uuid("id"), parameters.toArray()));
  }

  private static String statement(Kept kept) {
    return switch (kept) {
      case REASON -> "select id from reason where workspace_id = ? and id in ";
      case TAG -> "select id from tag where workspace_id = ? and id in ";
      case TEAM -> "select id from team where workspace_id = ? and id in ";
      case AGENT -> "select id from agent where workspace_id = ? and id in ";
      case CONNECTION -> "select id from connection where workspace_id = ? and id in ";
      case SEGMENT -> "select id from segment where workspace_id = ? and not deleted and id in ";
    };
  }
}
