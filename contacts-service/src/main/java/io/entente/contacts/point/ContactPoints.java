package io.entente.contacts.point;

import io.entente.contacts.change.ContactChanges;
import io.entente.contacts.search.Terms;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
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
import java.util.stream.Collectors;
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

  static final String OF_CONTACTS =
      """
      select straight_join h.final_id, p.contact_id, p.kind, p.scope, p.key_text, p.shown,
             p.verified, p.shared, p.source, p.seen_at
      from contact h force index (contact_of_final)
      join contact_point p force index (primary)
        on p.workspace_id = h.workspace_id and p.contact_id = h.id
      where h.workspace_id = ? and h.final_id in %s
      order by p.seen_at, p.kind, p.scope, p.key_text, p.contact_id
      """;

  /** Of the primary key, so that two transactions wait for each other rather than for ever. */
  private static final Comparator<ContactPoint> ORDER =
      Comparator.comparing(ContactPoint::contactId).thenComparing(ContactPoint::key);

  private final Sql sql;
  private final Terms terms;
  private final MailCompanies companies;
  private final ContactChanges changes;
  private final List<PointListener> listeners;

  ContactPoints(
      Sql sql,
      Terms terms,
      MailCompanies companies,
      ContactChanges changes,
      List<PointListener> listeners) {
    this.sql = sql;
    this.terms = terms;
    this.companies = companies;
    this.changes = changes;
    this.listeners = List.copyOf(listeners);
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
   * Adds points, by which their contacts are found, and matched, from then on. Of one that is there
   * already the newest telling stays; what was once verified, or shared, remains so. A contact
   * without a company gets that of a verified address.
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
    Map<Terms.Source, Set<String>> searched = new HashMap<>();
    points.forEach(point -> searched.put(source(workspaceId, point), point.key().searched()));
    terms.addWhole(searched);
    companies.give(workspaceId, points);
    changes.tell(workspaceId, points.stream().map(ContactPoint::contactId).toList());
    tell(
        workspaceId,
        points.stream()
            .filter(point -> point.verified() || point.shared())
            .map(ContactPoint::key)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  /** Whether the point is proven, and whether several people have it, from now on. */
  public void mark(UUID workspaceId, ContactPoint point) {
    sql.update(
        """
        update contact_point set verified = ?, shared = ?
        where workspace_id = ? and contact_id = ? and kind = ? and scope = ? and key_text = ?
        """,
        point.verified(),
        point.shared(),
        workspaceId,
        point.contactId(),
        point.key().kind().code(),
        point.key().scope(),
        point.key().key());
    companies.give(workspaceId, List.of(point));
    changes.tell(workspaceId, List.of(point.contactId()));
    tell(workspaceId, Set.of(point.key()));
  }

  private void tell(UUID workspaceId, Set<PointKey> keys) {
    if (!keys.isEmpty()) {
      listeners.forEach(listener -> listener.changed(workspaceId, keys));
    }
  }

  public void remove(UUID workspaceId, ContactPoint point) {
    sql.update(
        """
        delete from contact_point
        where workspace_id = ? and contact_id = ? and kind = ? and scope = ? and key_text = ?
        """,
        workspaceId,
        point.contactId(),
        point.key().kind().code(),
        point.key().scope(),
        point.key().key());
    terms.delete(List.of(source(workspaceId, point)));
    changes.tell(workspaceId, List.of(point.contactId()));
    tell(workspaceId, Set.of(point.key()));
  }

  /** The points of all that are shown as these, by these; the first told first. */
  public Map<UUID, List<ContactPoint>> of(UUID workspaceId, Collection<UUID> finalIds) {
    Map<UUID, List<ContactPoint>> points = new HashMap<>();
    if (finalIds.isEmpty()) {
      return points;
    }
    List<Object> parameters = new ArrayList<>(finalIds.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(finalIds);
    sql.each(
        OF_CONTACTS.formatted(Sql.in(finalIds.size())),
        row -> Map.entry(row.uuid("final_id"), point(row)),
        point ->
            points.computeIfAbsent(point.getKey(), _ -> new ArrayList<>()).add(point.getValue()),
        parameters.toArray());
    return points;
  }

  private static ContactPoint point(Row row) throws SQLException {
    return new ContactPoint(
        row.uuid("contact_id"),
        new PointKey(PointKind.of(row.text("kind")), row.text("scope"), row.text("key_text")),
        row.text("shown"),
        row.flag("verified"),
        row.flag("shared"),
        row.text("source"),
        row.instant("seen_at"));
  }

  private static Terms.Source source(UUID workspaceId, ContactPoint point) {
    return new Terms.Source(workspaceId, point.contactId(), point.key().id());
  }
}
