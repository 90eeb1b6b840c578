package io.entente.contacts.segment;

import io.entente.contacts.point.PointKind;
import io.entente.contacts.search.SearchKey;
import io.entente.events.Channel;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What conditions look at, for many contacts at a time; what was merged counts as one. */
@Singleton
final class SegmentFactStore {
  static final String BEHIND =
      """
      select id, name, created_at, last_activity_at from contact force index (primary)
      where workspace_id = ? and id > ? and final_id = id and erased_at is null
      order by id limit ?
      """;
  static final String NEWEST =
      """
      select id, name, created_at, last_activity_at
      from contact force index (contact_by_activity)
      where workspace_id = ? and final_id = id and erased_at is null
      order by last_activity_at desc, id desc limit ?
      """;
  static final String BY_IDS =
      """
      select id, name, created_at, last_activity_at from contact
      where workspace_id = ? and id in %s and final_id = id and erased_at is null
      """;
  static final String POINTS =
      """
      select straight_join c.final_id, p.kind, p.scope, p.key_text
      from contact c force index (contact_of_final)
      join contact_point p force index (primary)
        on p.workspace_id = c.workspace_id and p.contact_id = c.id
      where c.workspace_id = ? and c.final_id in %s
      """;
  static final String CHANNELS =
      """
      select straight_join c.final_id, i.channel
      from contact c force index (contact_of_final)
      join identity i force index (identity_of_contact)
        on i.workspace_id = c.workspace_id and i.contact_id = c.id
      where c.workspace_id = ? and c.final_id in %s
      """;

  private final Sql sql;

  SegmentFactStore(Sql sql) {
    this.sql = sql;
  }

  private record Bare(UUID id, String name, Instant createdAt, Instant lastActivityAt) {}

  private record Had(UUID contactId, String what, String value) {}

  /** Of contacts behind one, in the order of their ids. */
  List<SegmentFacts> behind(UUID workspaceId, UUID place, int limit) {
    return whole(workspaceId, sql.list(BEHIND, SegmentFactStore::bare, workspaceId, place, limit));
  }

  /** Of those with the latest activity. */
  List<SegmentFacts> newest(UUID workspaceId, int limit) {
    return whole(workspaceId, sql.list(NEWEST, SegmentFactStore::bare, workspaceId, limit));
  }

  /** Of those among these that are shown as themselves. */
  List<SegmentFacts> byIds(UUID workspaceId, Collection<UUID> ids) {
    return whole(
        workspaceId,
        sql.list(
            BY_IDS.formatted(Sql.in(ids.size())),
            SegmentFactStore::bare,
            parameters(workspaceId, ids)));
  }

  private List<SegmentFacts> whole(UUID workspaceId, List<Bare> contacts) {
    if (contacts.isEmpty()) {
      return List.of();
    }
    Object[] asked = parameters(workspaceId, contacts.stream().map(Bare::id).toList());
    Map<UUID, List<Had>> had = new HashMap<>();
    String in = Sql.in(contacts.size());
    sql.each(POINTS.formatted(in), SegmentFactStore::point, it -> add(had, it), asked);
    sql.each(
        CHANNELS.formatted(in),
        row ->
            new Had(row.uuid("final_id"), "channel", Channel.valueOf(row.text("channel")).json()),
        it -> add(had, it),
        asked);
    return contacts.stream().map(it -> facts(it, had.getOrDefault(it.id(), List.of()))).toList();
  }

  private static void add(Map<UUID, List<Had>> all, Had had) {
    all.computeIfAbsent(had.contactId(), _ -> new ArrayList<>()).add(had);
  }

  private static Had point(Row row) throws SQLException {
    PointKind kind = PointKind.of(row.text("kind"));
    String value =
        switch (kind) {
          case EMAIL -> row.text("key_text").substring(row.text("key_text").indexOf('@') + 1);
          case PHONE -> "";
          case CUSTOMER_NUMBER -> row.text("scope");
        };
    return new Had(row.uuid("final_id"), kind.code(), value);
  }

  private static SegmentFacts facts(Bare contact, List<Had> had) {
    Set<String> points = new HashSet<>();
    had.stream()
        .map(Had::what)
        .filter(what -> !what.equals("channel"))
        .map(SearchKey::of)
        .forEach(points::add);
    return new SegmentFacts(
        contact.id(),
        contact.name(),
        contact.createdAt(),
        contact.lastActivityAt(),
        values(had, PointKind.EMAIL.code()),
        points,
        values(had, PointKind.CUSTOMER_NUMBER.code()),
        values(had, "channel"));
  }

  private static Set<String> values(List<Had> had, String what) {
    Set<String> values = new HashSet<>();
    had.stream()
        .filter(it -> it.what().equals(what))
        .map(it -> SearchKey.of(it.value()))
        .forEach(values::add);
    return values;
  }

  private static Object[] parameters(UUID workspaceId, Collection<UUID> ids) {
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return parameters.toArray();
  }

  private static Bare bare(Row row) throws SQLException {
    return new Bare(
        row.uuid("id"),
        row.text("name"),
        row.instant("created_at"),
        row.instant("last_activity_at"));
  }
}
