package io.entente.contacts.segment;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The next moment at which time by itself may change the segments of a contact: one of each. */
@Singleton
final class FlipStore {
  static final String DUE =
      """
      select workspace_id, contact_id from segment_flip force index (segment_flip_due)
      where flips_at <= ?
      order by flips_at limit ?
      for update skip locked
      """;

  private final Sql sql;

  FlipStore(Sql sql) {
    this.sql = sql;
  }

  private record Due(UUID workspaceId, UUID contactId) {}

  /** Some contacts, by their workspaces, whose moment has come; it is forgotten. */
  Map<UUID, List<UUID>> take(Instant now, int most) {
    List<Due> due =
        sql.list(DUE, row -> new Due(row.uuid("workspace_id"), row.uuid("contact_id")), now, most);
    sql.batch(
        "delete from segment_flip where workspace_id = ? and contact_id = ?",
        due.stream().map(it -> new @Nullable Object[] {it.workspaceId(), it.contactId()}).toList());
    Map<UUID, List<UUID>> contacts = new TreeMap<>();
    due.forEach(it ->
        contacts.computeIfAbsent(it.workspaceId(), _ -> new ArrayList<>()).add(it.contactId()));
    return contacts;
  }

  /** The moments of contacts that were asked of all segments; the rest of them have none. */
  void replace(UUID workspaceId, Collection<UUID> contactIds, Map<UUID, Instant> flips) {
    sql.batch(
        "delete from segment_flip where workspace_id = ? and contact_id = ?",
        contactIds.stream()
            .filter(id -> !flips.containsKey(id))
            .sorted()
            .map(id -> new @Nullable Object[] {workspaceId, id})
            .toList());
    sql.upsert(
        """
        insert into segment_flip (workspace_id, contact_id, flips_at) values %s
        on duplicate key update flips_at = values(flips_at)
        """,
        rows(workspaceId, flips));
  }

  /** The moments of contacts that were asked of one segment: what is earlier stays. */
  void add(UUID workspaceId, Map<UUID, Instant> flips) {
    sql.upsert(
        """
        insert into segment_flip (workspace_id, contact_id, flips_at) values %s
        on duplicate key update flips_at = least(flips_at, values(flips_at))
        """,
        rows(workspaceId, flips));
  }

  private static List<@Nullable Object[]> rows(UUID workspaceId, Map<UUID, Instant> flips) {
    List<@Nullable Object[]> rows = new ArrayList<>(flips.size());
    new TreeMap<>(flips)
        .forEach((id, at) -> rows.add(new @Nullable Object[] {workspaceId, id, at}));
    return rows;
  }
}
