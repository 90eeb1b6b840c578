package io.entente.kpi.contact;

import io.entente.events.SegmentMembership;
import io.entente.kpi.cell.JsonRows;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code segment_membership} and {@code segment_member}. */
@Singleton
final class SegmentStore {
  static final String VERSIONS =
      """
      select workspace_id, contact_id, version
      from json_table(?, '$[*]' columns (w varchar(36) path '$[0]', c varchar(36) path '$[1]')) told
      straight_join segment_membership force index (primary)
        on workspace_id = cast(w as uuid) and contact_id = cast(c as uuid)
      for update
      """;
  static final String DELETE =
      """
      delete segment_member
      from json_table(?, '$[*]' columns (w varchar(36) path '$[0]', c varchar(36) path '$[1]')) told
      straight_join segment_member force index (segment_member_contact)
        on workspace_id = cast(w as uuid) and contact_id = cast(c as uuid)
      """;

  private final Sql sql;

  SegmentStore(Sql sql) {
    this.sql = sql;
  }

  /** Keeps the newest version of each, in whatever order they come. */
  void save(Collection<SegmentMembership> arrived) {
    Map<String, SegmentMembership> newest = new TreeMap<>();
    for (SegmentMembership membership : arrived) {
      newest.merge(membership.key(), membership, (a, b) -> a.version() >= b.version() ? a : b);
    }
    if (newest.isEmpty()) {
      return;
    }
    Map<String, Long> known = new HashMap<>();
    sql.each(
        VERSIONS,
        row ->
            Map.entry(
                row.uuid("workspace_id") + "/" + row.uuid("contact_id"), row.number("version")),
        it -> known.put(it.getKey(), it.getValue()),
        keys(newest.values()));
    newest
        .values()
        .removeIf(
            it -> known.getOrDefault(it.workspaceId() + "/" + it.contactId(), -1L) >= it.version());
    replace(newest.values());
  }

  private void replace(Collection<SegmentMembership> changed) {
    if (changed.isEmpty()) {
      return;
    }
    sql.upsert(
        """
        insert into segment_membership (workspace_id, contact_id, version) values %s
        on duplicate key update version = values(version)
        """,
        changed.stream()
            .map(it -> new @Nullable Object[] {it.workspaceId(), it.contactId(), it.version()})
            .toList());
    sql.update(DELETE, keys(changed));
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (SegmentMembership membership : changed) {
      for (UUID segment : membership.segmentIds()) {
        rows.add(new Object[] {membership.workspaceId(), segment, membership.contactId()});
      }
    }
    sql.batch(
        """
        insert ignore into segment_member (workspace_id, segment_id, contact_id) values (?, ?, ?)
        """,
        rows);
  }

  private static String keys(Collection<SegmentMembership> memberships) {
    JsonRows rows = new JsonRows();
    memberships.forEach(it -> rows.add(it.workspaceId(), it.contactId()));
    return rows.toString();
  }
}
