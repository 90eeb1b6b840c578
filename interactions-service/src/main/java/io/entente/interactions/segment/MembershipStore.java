package io.entente.interactions.segment;

import io.entente.events.SegmentMembership;
import io.entente.interactions.rows.Rows;
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

/** The copy of who is in which segment. */
@Singleton
public final class MembershipStore {
  private static final String CONTACTS =
      """
      json_table(?, '$[*]' columns (
        workspace_id char(36) path '$[0]', contact_id char(36) path '$[1]')) asked
      """;
  static final String LOCK =
      "select straight_join t.workspace_id, t.contact_id, t.version from "
          + CONTACTS
          + """
          join contact_segment_told t force index (primary)
            on t.workspace_id = cast(asked.workspace_id as uuid)
            and t.contact_id = cast(asked.contact_id as uuid)
          for update
          """;
  static final String LEAVE =
      "delete s from "
          + CONTACTS
          + """
          straight_join contact_segment s force index (primary)
            on s.workspace_id = cast(asked.workspace_id as uuid)
            and s.contact_id = cast(asked.contact_id as uuid)
          """;
  static final String FEW =
      """
      select count(*) from (
        select 1 from contact_segment force index (contact_segment_members)
        where workspace_id = ? and segment_id in %s
        limit ?) few
      """;

  private final Sql sql;

  MembershipStore(Sql sql) {
    this.sql = sql;
  }

  private record Told(String key, long version) {}

  /** Keeps the newest of each contact; those that were newer than what was known. */
  List<SegmentMembership> keep(Collection<SegmentMembership> memberships) {
    Map<String, SegmentMembership> newest = new TreeMap<>();
    memberships.forEach(
        it -> newest.merge(it.key(), it, (a, b) -> a.version() >= b.version() ? a : b));
    if (newest.isEmpty()) {
      return List.of();
    }
    Map<String, Long> known = lock(newest.values());
    List<SegmentMembership> newer =
        newest.values().stream()
            .filter(it -> it.version() > known.getOrDefault(it.key(), 0L))
            .toList();
    if (!newer.isEmpty()) {
      replace(newer);
    }
    return newer;
  }

  private Map<String, Long> lock(Collection<SegmentMembership> memberships) {
    sql.upsert(
        """
        insert into contact_segment_told (workspace_id, contact_id, version) values %s
        on duplicate key update version = version
        """,
        told(memberships, false));
    Map<String, Long> versions = new HashMap<>();
    sql.each(
        LOCK,
        row ->
            new Told(
                new SegmentMembership(
                        row.uuid("workspace_id"), row.uuid("contact_id"), 0, List.of())
                    .key(),
                row.number("version")),
        it -> versions.put(it.key(), it.version()),
        contacts(memberships));
    return versions;
  }

  private void replace(List<SegmentMembership> memberships) {
    sql.update(LEAVE, contacts(memberships));
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (SegmentMembership membership : memberships) {
      for (UUID segment : membership.segmentIds()) {
        rows.add(
            new @Nullable Object[] {membership.workspaceId(), membership.contactId(), segment});
      }
    }
    sql.upsert(
        """
        insert into contact_segment (workspace_id, contact_id, segment_id) values %s
        on duplicate key update segment_id = values(segment_id)
        """,
        rows);
    sql.upsert(
        """
        insert into contact_segment_told (workspace_id, contact_id, version) values %s
        on duplicate key update version = values(version)
        """,
        told(memberships, true));
  }

  private static List<@Nullable Object[]> told(
      Collection<SegmentMembership> memberships, boolean versions) {
    return memberships.stream()
        .map(it ->
            new @Nullable Object[] {it.workspaceId(), it.contactId(), versions ? it.version() : 0})
        .toList();
  }

  private static String contacts(Collection<SegmentMembership> memberships) {
    return Rows.of(memberships, it -> new @Nullable Object[] {it.workspaceId(), it.contactId()});
  }

  /** Whether at most so many contacts are in the segments. */
  public boolean areFew(UUID workspaceId, Collection<UUID> segmentIds, int most) {
    List<Object> parameters = new ArrayList<>(segmentIds.size() + 2);
    parameters.add(workspaceId);
    parameters.addAll(segmentIds);
    parameters.add(most + 1);
    return sql.number(FEW.formatted(Sql.in(segmentIds.size())), parameters.toArray()) <= most;
  }
}
