package io.entente.contacts.erasure;

import io.entente.contacts.contact.Homes;
import io.entente.events.ErasureOrder;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.UUID;

/** Whom an order meant, in what a backup brought back. */
@Singleton
final class RestoredPersonStore {
  /** Whom an account came to after the erasure is somebody new. */
  static final String HOLDERS =
      """
      select distinct contact_id from identity
      where workspace_id = ? and first_seen_at <= ? and id in %s
      """;

  static final String LOCK_IDENTITIES =
      """
      select id, version from identity force index (identity_of_contact)
      where workspace_id = ? and contact_id in %s order by id for update
      """;

  static final String LOCK_CONTACTS =
      "select id from contact where workspace_id = ? and id in %s order by id for update";

  static final String PART =
      """
      update contact force index (contact_of_final) set final_id = id, version = version + 1
      where workspace_id = ? and final_id in %1$s and id not in %1$s
      """;

  static final String SHOW =
      """
      update contact set final_id = ?, version = version + 1
      where workspace_id = ? and id in %s and final_id <> ?
      """;

  private final Sql sql;
  private final Homes homes;

  RestoredPersonStore(Sql sql, Homes homes) {
    this.sql = sql;
    this.homes = homes;
  }

  private record Mapping(UUID identityId, long version) {}

  /**
   * Those of the person's contacts that there are, and who has the person's accounts; of an order
   * that does not tell contacts, all that are shown as one of them.
   */
  NavigableSet<UUID> homes(ErasureOrder order) {
    UUID workspaceId = order.workspaceId();
    NavigableSet<UUID> found = new TreeSet<>(holders(order));
    if (order.contactIds() == null) {
      found.add(order.contactId());
      homes.of(workspaceId, List.copyOf(found)).values().forEach(found::addAll);
    } else {
      found.addAll(order.contactIds());
    }
    return new TreeSet<>(homes.finalOf(workspaceId, found).keySet());
  }

  private List<UUID> holders(ErasureOrder order) {
    List<UUID> ids = order.identityIds();
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Object> parameters = new ArrayList<>(List.of(order.workspaceId(), order.erasedAt()));
    parameters.addAll(ids);
    return sql.list(
        HOLDERS.formatted(Sql.in(ids.size())), row -> row.uuid("contact_id"), parameters.toArray());
  }

  /** All identities of the contacts, with the versions of their mappings. */
  Map<UUID, Long> lockIdentities(UUID workspaceId, Collection<UUID> contactIds) {
    Map<UUID, Long> versions = new HashMap<>();
    sql.each(
        LOCK_IDENTITIES.formatted(Sql.in(contactIds.size())),
        row -> new Mapping(row.uuid("id"), row.number("version")),
        mapping -> versions.put(mapping.identityId(), mapping.version()),
        parameters(workspaceId, contactIds).toArray());
    return versions;
  }

  /** Locks the contacts and has these, and no others, be shown as one of them. */
  void showAlone(UUID workspaceId, Collection<UUID> contactIds, UUID shownAs) {
    String in = Sql.in(contactIds.size());
    List<Object> parameters = parameters(workspaceId, contactIds);
    sql.list(LOCK_CONTACTS.formatted(in), row -> row.uuid("id"), parameters.toArray());
    List<Object> parted = new ArrayList<>(parameters);
    parted.addAll(contactIds);
    sql.update(PART.formatted(in), parted.toArray());
    List<Object> shown = new ArrayList<>(parameters);
    shown.addFirst(shownAs);
    shown.add(shownAs);
    sql.update(SHOW.formatted(in), shown.toArray());
  }

  private static List<Object> parameters(UUID workspaceId, Collection<UUID> ids) {
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return parameters;
  }
}
