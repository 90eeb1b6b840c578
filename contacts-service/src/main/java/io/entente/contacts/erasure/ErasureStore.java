package io.entente.contacts.erasure;

import io.entente.contacts.point.AccountPoints;
import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointKind;
import io.entente.events.Channel;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Erasures, and the locks under which they are done. */
@Singleton
final class ErasureStore {
  static final String LOCK_IDENTITIES =
      """
      select i.id, i.version
      from contact c force index (contact_of_final)
      straight_join identity i force index (identity_of_contact)
        on i.workspace_id = c.workspace_id and i.contact_id = c.id
      where c.workspace_id = ? and c.final_id = ?
      order by i.id
      for update
      """;
  static final String LOCK_CONTACTS =
      """
      select c.id, c.name, c.erased_at,
             exists (select 1 from contact_hold t
                     where t.workspace_id = c.workspace_id and t.contact_id = c.id) held
      from contact c force index (contact_of_final)
      where c.workspace_id = ? and c.final_id = ? order by c.id for update
      """;
  static final String POINTS =
      """
      select p.kind, p.scope, p.key_text, p.verified from contact_point p
      where p.workspace_id = ? and p.contact_id in %s and not p.shared
      """;

  static final String ACCOUNTS =
      "select channel, external_id from identity where workspace_id = ? and contact_id in %s";

  static final String LINKED = "select id from identity where workspace_id = ? and id in %s";

  private final Sql sql;

  ErasureStore(Sql sql) {
    this.sql = sql;
  }

  /** A contact that nobody changes meanwhile. */
  record Locked(UUID id, String name, @Nullable Instant erasedAt, boolean held) {}

  /**
   * Something by which a person is reached.
   *
   * @param claimed whether nobody proved it
   */
  private record Held(PointKey key, boolean claimed) {}

  private record Mapping(UUID identityId, long version) {}

  /** An erasure as it was ordered, with the counts of this service as JSON. */
  record Ordered(
      UUID id, UUID contactId, Instant erasedAt, @Nullable UUID orderedBy, String counts) {}

  /** A part that a service reported, with its counts as JSON. */
  record Reported(String service, String counts, Instant finishedAt) {}

  /** The identities of all contacts that are shown as this one, with their mappings' versions. */
  Map<UUID, Long> lockIdentities(UUID workspaceId, UUID finalId) {
    Map<UUID, Long> versions = new HashMap<>();
    sql.each(
        LOCK_IDENTITIES,
        row -> new Mapping(row.uuid("id"), row.number("version")),
        mapping -> versions.put(mapping.identityId(), mapping.version()),
        workspaceId,
        finalId);
    return versions;
  }

  /** The contacts that are shown as this one; empty if it is shown as another by now. */
  List<Locked> lockContacts(UUID workspaceId, UUID finalId) {
    return sql.list(
        LOCK_CONTACTS,
        row ->
            new Locked(
                row.uuid("id"), row.text("name"), row.instantOrNull("erased_at"), row.flag("held")),
        workspaceId,
        finalId);
  }

  /**
   * What the contacts are reached by, also as accounts of theirs, and whether each is only claimed;
   * without what several people have.
   */
  Map<PointKey, Boolean> points(UUID workspaceId, List<UUID> homes) {
    Map<PointKey, Boolean> claims = new HashMap<>();
    sql.each(
        POINTS.formatted(Sql.in(homes.size())),
        row ->
            new Held(
                new PointKey(
                    PointKind.of(row.text("kind")), row.text("scope"), row.text("key_text")),
                !row.flag("verified")),
        held -> claims.merge(held.key(), held.claimed(), Boolean::logicalAnd),
        parameters(workspaceId, homes));
    sql.each(
        ACCOUNTS.formatted(Sql.in(homes.size())),
        row -> AccountPoints.of(Channel.valueOf(row.text("channel")), row.text("external_id")),
        point -> point.ifPresent(key -> claims.put(key, false)),
        parameters(workspaceId, homes));
    return claims;
  }

  /** Those of the identities that contacts have. */
  Set<UUID> linked(UUID workspaceId, Collection<UUID> identityIds) {
    return identityIds.isEmpty()
        ? Set.of()
        : new HashSet<>(
            sql.list(
                LINKED.formatted(Sql.in(identityIds.size())),
                row -> row.uuid("id"),
                parameters(workspaceId, identityIds)));
  }

  private static Object[] parameters(UUID workspaceId, Collection<UUID> ids) {
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return parameters.toArray();
  }

  void markErased(UUID workspaceId, UUID finalId, Instant at) {
    sql.update(
        "update contact set erased_at = ? where workspace_id = ? and final_id = ?",
        at,
        workspaceId,
        finalId);
  }

  void insert(UUID workspaceId, Ordered erasure) {
    sql.update(
        """
        insert into erasure (workspace_id, id, contact_id, erased_at, ordered_by, counts)
        values (?, ?, ?, ?, ?, ?)
        """,
        workspaceId,
        erasure.id(),
        erasure.contactId(),
        erasure.erasedAt(),
        erasure.orderedBy(),
        erasure.counts());
  }

  Optional<Ordered> find(UUID workspaceId, UUID contactId, UUID id) {
    return first("workspace_id = ? and contact_id = ? and id = ?", workspaceId, contactId, id);
  }

  Optional<Ordered> ofContact(UUID workspaceId, UUID contactId) {
    return first("workspace_id = ? and contact_id = ?", workspaceId, contactId);
  }

  boolean isKnown(UUID workspaceId, UUID id) {
    return first("workspace_id = ? and id = ?", workspaceId, id).isPresent();
  }

  private Optional<Ordered> first(String condition, Object... parameters) {
    return sql.first(
        "select id, contact_id, erased_at, ordered_by, counts, workspace_id from erasure where "
            + condition,
        row ->
            new Ordered(
                row.uuid("id"),
                row.uuid("contact_id"),
                row.instant("erased_at"),
                row.uuidOrNull("ordered_by"),
                row.text("counts")),
        parameters);
  }

  /** A report that came before changes nothing. */
  void report(UUID workspaceId, UUID erasureId, Reported part) {
    sql.update(
        """
        insert ignore into erasure_report (workspace_id, erasure_id, service, counts, finished_at)
        values (?, ?, ?, ?, ?)
        """,
        workspaceId,
        erasureId,
        part.service(),
        part.counts(),
        part.finishedAt());
  }

  List<Reported> reports(UUID workspaceId, UUID erasureId) {
    return sql.list(
        """
        select service, counts, finished_at from erasure_report
        where workspace_id = ? and erasure_id = ? order by finished_at, service
        """,
        row -> new Reported(row.text("service"), row.text("counts"), row.instant("finished_at")),
        workspaceId,
        erasureId);
  }
}
