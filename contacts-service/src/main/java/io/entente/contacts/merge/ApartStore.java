package io.entente.contacts.merge;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Contacts of whom a member said that they are not one person. It holds for all that they are shown
 * with.
 */
@Singleton
final class ApartStore {
  static final String OF_HOMES =
      "select contact_id, other_id from apart where workspace_id = ? and contact_id in %s";

  private final Sql sql;

  ApartStore(Sql sql) {
    this.sql = sql;
  }

  void keep(UUID workspaceId, UUID one, UUID other, UUID memberId, Instant at) {
    sql.upsert(
        """
        insert into apart (workspace_id, contact_id, other_id, member_id, told_at)
        values %s
        on duplicate key update member_id = values(member_id), told_at = values(told_at)
        """,
        List.of(
            new @Nullable Object[] {workspaceId, one, other, memberId, at},
            new @Nullable Object[] {workspaceId, other, one, memberId, at}));
  }

  /** All pairs with one of these contacts in the first place. */
  List<Apart.Pair> of(UUID workspaceId, Collection<UUID> homes) {
    List<Object> parameters = new ArrayList<>(homes.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(homes);
    return sql.list(
        OF_HOMES.formatted(Sql.in(homes.size())),
        row -> new Apart.Pair(row.uuid("contact_id"), row.uuid("other_id")),
        parameters.toArray());
  }

  void forget(UUID workspaceId, Collection<Apart.Pair> pairs) {
    List<@Nullable Object[]> rows = new ArrayList<>(pairs.size() * 2);
    for (Apart.Pair pair : pairs) {
      rows.add(new @Nullable Object[] {workspaceId, pair.one(), pair.other()});
      rows.add(new @Nullable Object[] {workspaceId, pair.other(), pair.one()});
    }
    sql.batch("delete from apart where workspace_id = ? and contact_id = ? and other_id = ?", rows);
  }
}
