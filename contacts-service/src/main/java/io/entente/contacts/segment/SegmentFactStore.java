package io.entente.contacts.segment;

import io.entente.contacts.contact.Profile;
import io.entente.contacts.point.PointKind;
import io.entente.contacts.search.SearchKey;
import io.entente.events.Channel;
import io.entente.sql.Row;
import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
  static final String IDENTITIES =
      """
      select straight_join c.final_id, i.id, i.channel
      from contact c force index (contact_of_final)
      join identity i force index (identity_of_contact)
        on i.workspace_id = c.workspace_id and i.contact_id = c.id
      where c.workspace_id = ? and c.final_id in %s
      """;

  /** What the final contact says comes first, then what the newest home says. */
  static final String PROFILES =
      "select h.final_id, "
          + Profile.columnsOf("h")
          + " from contact h force index (contact_of_final)"
          + " where h.workspace_id = ? and h.final_id in %s"
          + " order by h.id = h.final_id desc, h.id desc";

  private final Sql sql;

  SegmentFactStore(Sql sql) {
    this.sql = sql;
  }

  /** A text that a contact has, for a field. */
  record Word(UUID contactId, SegmentField field, String text) {}

  /** An account, and the contact as which it is shown. */
  record Account(UUID contactId, UUID identityId, String channel) {}

  private record Told(UUID contactId, Profile profile) {}

  private record Reached(UUID contactId, PointKind kind, String scope, String key) {}

  /** Contacts behind one, in the order of their ids. */
  List<SegmentContact> behind(UUID workspaceId, UUID place, int limit) {
    return sql.list(BEHIND, SegmentFactStore::contact, workspaceId, place, limit);
  }

  /** Those with the latest activity. */
  List<SegmentContact> newest(UUID workspaceId, int limit) {
    return sql.list(NEWEST, SegmentFactStore::contact, workspaceId, limit);
  }

  /** Those among these that are shown as themselves. */
  List<SegmentContact> byIds(UUID workspaceId, Collection<UUID> ids) {
    return sql.list(
        BY_IDS.formatted(Sql.in(ids.size())),
        SegmentFactStore::contact,
        parameters(workspaceId, ids));
  }

  /** Of what kinds points are, and what they tell besides. */
  List<Word> points(UUID workspaceId, Collection<UUID> ids) {
    List<Word> words = new ArrayList<>();
    sql.each(
        POINTS.formatted(Sql.in(ids.size())),
        row ->
            new Reached(
                row.uuid("final_id"),
                PointKind.of(row.text("kind")),
                row.text("scope"),
                row.text("key_text")),
        point -> add(point, words),
        parameters(workspaceId, ids));
    return words;
  }

  private static void add(Reached point, List<Word> words) {
    UUID contact = point.contactId();
    words.add(word(contact, SegmentField.POINT, point.kind().code()));
    switch (point.kind()) {
      case EMAIL ->
          words.add(
              word(
                  contact,
                  SegmentField.EMAIL_DOMAIN,
                  point.key().substring(point.key().indexOf('@') + 1)));
      case CUSTOMER_NUMBER -> words.add(word(contact, SegmentField.SYSTEM, point.scope()));
      case PHONE -> {}
    }
  }

  List<Account> accounts(UUID workspaceId, Collection<UUID> ids) {
    return sql.list(
        IDENTITIES.formatted(Sql.in(ids.size())),
        row ->
            new Account(
                row.uuid("final_id"), row.uuid("id"), Channel.valueOf(row.text("channel")).json()),
        parameters(workspaceId, ids));
  }

  /** Company, owner, language, source and campaign, each of the first home that tells it. */
  List<Word> profiles(UUID workspaceId, Collection<UUID> ids) {
    Map<UUID, Profile> profiles = new LinkedHashMap<>();
    sql.each(
        PROFILES.formatted(Sql.in(ids.size())),
        row -> new Told(row.uuid("final_id"), Profile.read(row)),
        told -> profiles.merge(told.contactId(), told.profile(), Profile::or),
        parameters(workspaceId, ids));
    List<Word> words = new ArrayList<>();
    profiles.forEach((contact, profile) -> add(contact, profile, words));
    return words;
  }

  private static void add(UUID contact, Profile profile, List<Word> words) {
    add(contact, SegmentField.COMPANY, profile.companyId(), words);
    add(contact, SegmentField.OWNER, profile.ownerId(), words);
    String language = profile.language();
    if (language != null) {
      add(contact, SegmentField.LANGUAGE, language, words);
      add(contact, SegmentField.LANGUAGE, language.split("-", 2)[0], words);
    }
    if (profile.acquisition() != null) {
      add(contact, SegmentField.SOURCE, profile.acquisition().source().json(), words);
      add(contact, SegmentField.CAMPAIGN, profile.acquisition().campaign(), words);
    }
  }

  private static void add(
      UUID contact, SegmentField field, @Nullable Object value, List<Word> words) {
    if (value != null) {
      words.add(word(contact, field, value.toString()));
    }
  }

  static Word word(UUID contact, SegmentField field, String text) {
    return new Word(contact, field, SearchKey.of(text));
  }

  /** By contacts, and by fields. */
  static Map<UUID, Map<SegmentField, Set<String>>> byContact(Collection<Word> words) {
    Map<UUID, Map<SegmentField, Set<String>>> byContact = new HashMap<>();
    for (Word word : words) {
      byContact
          .computeIfAbsent(word.contactId(), _ -> new HashMap<>())
          .computeIfAbsent(word.field(), _ -> new HashSet<>())
          .add(word.text());
    }
    return byContact;
  }

  private static Object[] parameters(UUID workspaceId, Collection<UUID> ids) {
    List<Object> parameters = new ArrayList<>(ids.size() + 1);
    parameters.add(workspaceId);
    parameters.addAll(ids);
    return parameters.toArray();
  }

  private static SegmentContact contact(Row row) throws SQLException {
    return new SegmentContact(
        row.uuid("id"),
        row.text("name"),
        row.instant("created_at"),
        row.instant("last_activity_at"));
  }
}
