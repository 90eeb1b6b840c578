package io.entente.interactions.erasure;

import io.entente.events.InboundRevision;
import io.entente.interactions.rows.Rows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whom and what to meet again without learning anything. */
@Singleton
final class ForgottenStore {
  static final String IDENTITIES =
      """
      select straight_join i.id, i.erased_at
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', id char(36) path '$[1]')) met
      join identity i force index (primary)
        on i.workspace_id = cast(met.workspace_id as uuid) and i.id = cast(met.id as uuid)
      where i.erased_at is not null
      """;

  static final String MESSAGES =
      """
      select straight_join i.id
      from json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', node_id char(36) path '$[1]')) met
      join thread_node n force index (primary)
        on n.workspace_id = cast(met.workspace_id as uuid) and n.id = cast(met.node_id as uuid)
      join interaction i force index (primary)
        on i.workspace_id = n.workspace_id and i.entry_id = n.entry_id
      where i.erased
      """;

  private final Sql sql;

  ForgottenStore(Sql sql) {
    this.sql = sql;
  }

  /** Somebody of a workspace. */
  record Met(UUID workspaceId, UUID identityId) {}

  private record Gone(UUID id, Instant erasedAt) {}

  /** Whether anybody or any text ever was: else there is nothing to look for. */
  boolean isAnybody() {
    return sql.first(
            """
            (select workspace_id from erasure limit 1)
            union all (select workspace_id from retention_run limit 1)
            limit 1
            """,
            row -> row.uuid("workspace_id"))
        .isPresent();
  }

  /** When those of the identities were erased that were. */
  Map<UUID, Instant> identities(Collection<Met> met) {
    Map<UUID, Instant> erased = new HashMap<>();
    sql.each(
        IDENTITIES,
        row -> new Gone(row.uuid("id"), row.instant("erased_at")),
        gone -> erased.put(gone.id(), gone.erasedAt()),
        Rows.of(met, it -> new @Nullable Object[] {it.workspaceId(), it.identityId()}));
    return erased;
  }

  /** The messages that were erased, of those that are revised. */
  Set<UUID> messages(List<InboundRevision> revisions) {
    return new HashSet<>(
        sql.list(
            MESSAGES,
            row -> row.uuid("id"),
            Rows.of(revisions, it -> new @Nullable Object[] {it.workspaceId(), it.nodeId()})));
  }
}
