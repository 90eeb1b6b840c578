package io.entente.contacts.point;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Points of contacts, many at a time. */
@Singleton
public final class ContactPoints {
  static final String HOMES =
      """
      with wanted (scope, key_text) as (values %s)
      select p.contact_id, p.scope, p.key_text
      from wanted
      straight_join contact_point p force index (contact_point_by_key)
        on p.workspace_id = ? and p.kind = ? and p.key_text = wanted.key_text
          and p.scope = wanted.scope
      where p.verified and not p.shared
      """;

  /** Of the primary key, so that two transactions wait for each other rather than for ever. */
  private static final Comparator<ContactPoint> ORDER =
      Comparator.comparing(ContactPoint::contactId).thenComparing(ContactPoint::key);

  private final Sql sql;

  ContactPoints(Sql sql) {
    this.sql = sql;
  }

  private record Home(PointKey key, UUID contactId) {}

  /**
   * The homes of the contacts that are proven to have these points; keys without any are left out.
   * Points that are not verified, or shared, prove nothing.
   */
  public Map<PointKey, Set<UUID>> homes(UUID workspaceId, Collection<PointKey> keys) {
    Map<PointKind, Set<PointKey>> byKind = new TreeMap<>();
    keys.forEach(key -> byKind.computeIfAbsent(key.kind(), _ -> new TreeSet<>()).add(key));
    Map<PointKey, Set<UUID>> homes = new HashMap<>();
    byKind.forEach((kind, ofKind) -> find(workspaceId, kind, ofKind, homes));
    return homes;
  }

  private void find(
      UUID workspaceId, PointKind kind, Set<PointKey> keys, Map<PointKey, Set<UUID>> homes) {
    List<Object> parameters = new ArrayList<>(keys.size() * 2 + 2);
    for (PointKey key : keys) {
      parameters.addAll(List.of(key.scope(), key.key()));
    }
    parameters.addAll(List.of(workspaceId, kind.code()));
    sql.each(
        HOMES.formatted(Sql.values(keys.size(), 2)),
        row ->
            new Home(
                new PointKey(kind, row.text("scope"), row.text("key_text")),
                row.uuid("contact_id")),
        home -> homes.computeIfAbsent(home.key(), _ -> new HashSet<>()).add(home.contactId()),
        parameters.toArray());
  }

  /**
   * Adds points. Of one that is there already the newest telling stays; what was once verified, or
   * shared, remains so.
   */
  public void add(UUID workspaceId, Collection<ContactPoint> points) {
    List<@Nullable Object[]> rows = new ArrayList<>(points.size());
    for (ContactPoint point : points.stream().sorted(ORDER).toList()) {
      rows.add(
          new @Nullable Object[] {
            workspaceId,
            point.contactId(),
            point.key().kind().code(),
            point.key().scope(),
            point.key().key(),
            point.shown(),
            point.verified(),
            point.shared(),
            point.source(),
            point.seenAt()
          });
    }
    sql.upsert(
        """
        insert into contact_point (workspace_id, contact_id, kind, scope, key_text, shown,
                                   verified, shared, source, seen_at)
        values %s
        on duplicate key update
          shown = if(values(seen_at) >= seen_at, values(shown), shown),
          source = if(values(seen_at) >= seen_at, values(source), source),
          verified = verified or values(verified),
          shared = shared or values(shared),
          seen_at = greatest(seen_at, values(seen_at))
        """,
        rows);
  }
}
