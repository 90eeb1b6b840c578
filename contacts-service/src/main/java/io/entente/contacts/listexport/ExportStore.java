package io.entente.contacts.listexport;

import io.entente.contacts.listexport.ListedContact.Account;
import io.entente.contacts.listexport.ListedContact.CustomerNumber;
import io.entente.contacts.point.PointKind;
import io.entente.events.Channel;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Contacts with all that is known of them, part by part. */
@Singleton
final class ExportStore {
  static final String PART =
      """
      select id, name, created_at, last_activity_at from contact force index (primary)
      where workspace_id = ? and id > ? and final_id = id and erased_at is null
      order by id limit ?
      """;
  static final String OF_SEGMENT =
      """
      select straight_join c.id, c.name, c.created_at, c.last_activity_at
      from segment_member m force index (primary)
      join contact c force index (primary)
        on c.workspace_id = m.workspace_id and c.id = m.contact_id
      where m.workspace_id = ? and m.segment_id = ? and m.contact_id > ?
      order by m.contact_id limit ?
      """;
  static final String POINTS =
      """
      select straight_join c.final_id, p.kind, p.scope, p.shown
      from contact c force index (contact_of_final)
      join contact_point p force index (primary)
        on p.workspace_id = c.workspace_id and p.contact_id = c.id
      where c.workspace_id = ? and c.final_id in %s
      order by p.kind, p.scope, p.key_text
      """;
  static final String IDENTITIES =
      """
      select straight_join c.final_id, i.channel, i.external_id, i.handle
      from contact c force index (contact_of_final)
      join identity i force index (identity_of_contact)
        on i.workspace_id = c.workspace_id and i.contact_id = c.id
      where c.workspace_id = ? and c.final_id in %s
      order by i.first_seen_at, i.id
      """;

  private final Sql sql;

  ExportStore(Sql sql) {
    this.sql = sql;
  }

  private record Bare(UUID id, String name, Instant createdAt, Instant lastActivityAt) {}

  private record Point(UUID contactId, PointKind kind, String scope, String shown) {}

  private record Seen(UUID contactId, Account account) {}

  /** The contacts behind {@code place}, in the order of their ids. */
  List<ListedContact> part(UUID workspaceId, UUID place, int limit) {
    return whole(workspaceId, sql.list(PART, ExportStore::bare, workspaceId, place, limit));
  }

  /** Those of a segment behind {@code place}, in the order of their ids. */
  List<ListedContact> part(UUID workspaceId, UUID segmentId, UUID place, int limit) {
    return whole(
        workspaceId, sql.list(OF_SEGMENT, ExportStore::bare, workspaceId, segmentId, place, limit));
  }

  private static Bare bare(Row row) throws SQLException {
    return new Bare(
        row.uuid("id"),
        row.text("name"),
        row.instant("created_at"),
        row.instant("last_activity_at"));
  }

  private List<ListedContact> whole(UUID workspaceId, List<Bare> bare) {
    if (bare.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>(bare.size() + 1);
    parameters.add(workspaceId);
    bare.forEach(contact -> parameters.add(contact.id()));
    Map<UUID, List<Point>> points = points(bare.size(), parameters);
    Map<UUID, List<Account>> accounts = accounts(bare.size(), parameters);
    return bare.stream()
        .map(it -> {
          List<Point> its = points.getOrDefault(it.id(), List.of());
          return new ListedContact(
              it.id(),
              it.name(),
              shown(its, PointKind.EMAIL),
              shown(its, PointKind.PHONE),
              its.stream()
                  .filter(point -> point.kind() == PointKind.CUSTOMER_NUMBER)
                  .map(point -> new CustomerNumber(point.scope(), point.shown()))
                  .toList(),
              accounts.getOrDefault(it.id(), List.of()),
              it.createdAt(),
              it.lastActivityAt());
        })
        .toList();
  }

  private static List<String> shown(List<Point> points, PointKind kind) {
    return points.stream().filter(point -> point.kind() == kind).map(Point::shown).toList();
  }

  private Map<UUID, List<Point>> points(int contacts, List<Object> parameters) {
    Map<UUID, List<Point>> points = new HashMap<>();
    sql.each(
        POINTS.formatted(Sql.in(contacts)),
        row ->
            new Point(
                row.uuid("final_id"),
                PointKind.of(row.text("kind")),
                row.text("scope"),
                row.text("shown")),
        point -> points.computeIfAbsent(point.contactId(), _ -> new ArrayList<>()).add(point),
        parameters.toArray());
    return points;
  }

  private Map<UUID, List<Account>> accounts(int contacts, List<Object> parameters) {
    Map<UUID, List<Account>> accounts = new HashMap<>();
    sql.each(
        IDENTITIES.formatted(Sql.in(contacts)),
        row ->
            new Seen(
                row.uuid("final_id"),
                new Account(
                    Channel.valueOf(row.text("channel")),
                    row.text("external_id"),
                    row.textOrNull("handle"))),
        seen ->
            accounts.computeIfAbsent(seen.contactId(), _ -> new ArrayList<>()).add(seen.account()),
        parameters.toArray());
    return accounts;
  }
}
