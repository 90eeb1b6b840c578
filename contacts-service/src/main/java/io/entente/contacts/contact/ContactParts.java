package io.entente.contacts.contact;

import io.entente.contacts.attribute.AttributeValues;
import io.entente.contacts.identity.Identity;
import io.entente.contacts.point.ContactPoint;
import io.entente.contacts.point.ContactPoints;
import io.entente.contacts.tag.ContactTags;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What contacts have besides their own row, for a page of them at a time. */
@Singleton
final class ContactParts {
  /** What the final contact says comes first, then what the newest home says. */
  static final String PROFILES =
      "select h.final_id, "
          + Profile.columnsOf("h")
          + " from contact h where h.workspace_id = ? and h.final_id in %s"
          + " order by h.id = h.final_id desc, h.id desc";

  static final String IDENTITIES =
      "select "
          + Identity.COLUMNS
          + " from contact h"
          + " join identity i on i.workspace_id = h.workspace_id and i.contact_id = h.id"
          + Identity.PROFILE
          + " where h.workspace_id = ? and h.final_id in %s"
          + " order by i.first_seen_at, i.id";

  private final Sql sql;
  private final ContactPoints points;
  private final ContactTags tags;
  private final AttributeValues values;

  ContactParts(Sql sql, ContactPoints points, ContactTags tags, AttributeValues values) {
    this.sql = sql;
    this.points = points;
    this.tags = tags;
    this.values = values;
  }

  /** A contact's own row. */
  record Head(UUID id, String name, Instant createdAt, Instant lastActivityAt, int version) {}

  private record Told(UUID contactId, Profile profile) {}

  /** The contacts in the order of their rows. */
  List<Contact> complete(UUID workspaceId, List<Head> heads) {
    if (heads.isEmpty()) {
      return List.of();
    }
    List<UUID> ids = heads.stream().map(Head::id).toList();
    Map<UUID, Profile> profiles = profiles(workspaceId, ids);
    Map<UUID, List<Identity>> identities = identities(workspaceId, ids);
    Map<UUID, List<ContactPoint>> reached = points.of(workspaceId, ids);
    Map<UUID, List<String>> tagged = tags.of(workspaceId, ids);
    Map<UUID, Map<String, Object>> attributes = values.of(workspaceId, ids);
    return heads.stream()
        .map(head ->
            contact(
                head,
                profiles.getOrDefault(head.id(), Profile.EMPTY),
                merged(reached.getOrDefault(head.id(), List.of())),
                tagged.getOrDefault(head.id(), List.of()),
                attributes.getOrDefault(head.id(), Map.of()),
                identities.getOrDefault(head.id(), List.of())))
        .toList();
  }

  private Map<UUID, Profile> profiles(UUID workspaceId, List<UUID> ids) {
    Map<UUID, Profile> profiles = new HashMap<>();
    sql.each(
        PROFILES.formatted(Sql.in(ids.size())),
        row -> new Told(row.uuid("final_id"), Profile.read(row)),
        told -> profiles.merge(told.contactId(), told.profile(), Profile::or),
        in(workspaceId, ids));
    return profiles;
  }

  private Map<UUID, List<Identity>> identities(UUID workspaceId, List<UUID> ids) {
    Map<UUID, List<Identity>> identities = new HashMap<>();
    sql.each(
        IDENTITIES.formatted(Sql.in(ids.size())),
        Identity::read,
        identity ->
            identities.computeIfAbsent(identity.contactId(), _ -> new ArrayList<>()).add(identity),
        in(workspaceId, ids));
    return identities;
  }

  private static List<Point> merged(Collection<ContactPoint> points) {
    Map<UUID, Point> merged = new LinkedHashMap<>();
    points.forEach(point -> merged.merge(point.key().id(), Point.of(point), Point::and));
    return List.copyOf(merged.values());
  }

  private static Contact contact(
      Head head,
      Profile profile,
      List<Point> points,
      List<String> tags,
      Map<String, Object> attributes,
      List<Identity> identities) {
    return new Contact(
        head.id(),
        head.name(),
        profile.givenName(),
        profile.familyName(),
        profile.language(),
        profile.zone(),
        profile.companyId(),
        profile.ownerId(),
        profile.acquisition(),
        profile.blockedAt(),
        points,
        tags,
        attributes,
        head.createdAt(),
        head.lastActivityAt(),
        head.version(),
        identities);
  }

  private static Object[] in(UUID workspaceId, Collection<UUID> ids) {
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return parameters.toArray();
  }
}
