package io.entente.contacts.segment;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Who is in which segment. */
@Singleton
final class MemberStore {
  static final String OF_CONTACTS =
      """
      select contact_id, segment_id from segment_member force index (segment_of_contact)
      where workspace_id = ? and contact_id in %s
      """;
  static final String PAGE =
      """
      select contact_id from segment_member force index (primary)
      where workspace_id = ? and segment_id = ? and contact_id > ?
      order by contact_id limit ?
      """;
  static final String NAMES =
      "select id, name from contact where workspace_id = ? and id in %s order by id";
  static final String LOCK =
      """
      select contact_id, version from segment_told
      where workspace_id = ? and contact_id in %s
      order by contact_id
      for update
      """;

  private final Sql sql;

  MemberStore(Sql sql) {
    this.sql = sql;
  }

  private record Member(UUID contactId, UUID segmentId) {}

  private record Told(UUID contactId, long version) {}

  /** The segments of each contact; those in none are left out. */
  Map<UUID, Set<UUID>> segments(UUID workspaceId, Collection<UUID> contactIds) {
    Map<UUID, Set<UUID>> segments = new HashMap<>();
    if (!contactIds.isEmpty()) {
      sql.each(
          OF_CONTACTS.formatted(Sql.in(contactIds.size())),
          row -> new Member(row.uuid("contact_id"), row.uuid("segment_id")),
          it -> segments.computeIfAbsent(it.contactId(), _ -> new HashSet<>()).add(it.segmentId()),
          parameters(workspaceId, contactIds));
    }
    return segments;
  }

  /** The members behind one, in the order of their ids. */
  List<UUID> page(UUID workspaceId, UUID segmentId, UUID place, int limit) {
    return sql.list(PAGE, row -> row.uuid("contact_id"), workspaceId, segmentId, place, limit);
  }

  /** These contacts, in the order of their ids. */
  <T> List<T> named(UUID workspaceId, List<UUID> contactIds, BiFunction<UUID, String, T> each) {
    return contactIds.isEmpty()
        ? List.of()
        : sql.list(
            NAMES.formatted(Sql.in(contactIds.size())),
            row -> each.apply(row.uuid("id"), row.text("name")),
            parameters(workspaceId, contactIds));
  }

  void add(UUID workspaceId, UUID segmentId, Collection<UUID> contactIds) {
    sql.batch(
        "insert into segment_member (workspace_id, segment_id, contact_id) values (?, ?, ?)",
        rows(workspaceId, segmentId, contactIds));
  }

  void remove(UUID workspaceId, UUID segmentId, Collection<UUID> contactIds) {
    sql.batch(
        "delete from segment_member where workspace_id = ? and segment_id = ? and contact_id = ?",
        rows(workspaceId, segmentId, contactIds));
  }

  /**
   * Has nobody else change the segments of these contacts until the transaction ends; the versions
   * of what was told of them.
   */
  Map<UUID, Long> lock(UUID workspaceId, Collection<UUID> contactIds) {
    sql.upsert(
        """
        insert into segment_told (workspace_id, contact_id, version) values %s
        on duplicate key update version = version
        """,
        contactIds.stream()
            .sorted()
            .map(id -> new @Nullable Object[] {workspaceId, id, 0})
            .toList());
    Map<UUID, Long> versions = new HashMap<>();
    sql.each(
        LOCK.formatted(Sql.in(contactIds.size())),
        row -> new Told(row.uuid("contact_id"), row.number("version")),
        told -> versions.put(told.contactId(), told.version()),
        parameters(workspaceId, contactIds));
    return versions;
  }

  /** Notes that one more version of each was told. */
  void told(UUID workspaceId, Collection<UUID> contactIds) {
    List<@Nullable Object[]> rows = new ArrayList<>(contactIds.size());
    contactIds.forEach(id -> rows.add(new @Nullable Object[] {workspaceId, id}));
    sql.batch(
        """
        update segment_told set version = version + 1 where workspace_id = ? and contact_id = ?
        """,
        rows);
  }

  private static List<@Nullable Object[]> rows(
      UUID workspaceId, UUID segmentId, Collection<UUID> contactIds) {
    List<@Nullable Object[]> rows = new ArrayList<>(contactIds.size());
    contactIds.forEach(id -> rows.add(new @Nullable Object[] {workspaceId, segmentId, id}));
    return rows;
  }

  private static Object[] parameters(UUID workspaceId, Collection<UUID> ids) {
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return parameters.toArray();
  }
}
