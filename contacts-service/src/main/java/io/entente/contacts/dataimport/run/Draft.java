package io.entente.contacts.dataimport.run;

import io.entente.contacts.consent.SaidConsent;
import io.entente.contacts.contact.Profile;
import io.entente.contacts.dataimport.run.Person.Told;
import io.entente.contacts.link.ToldAccount;
import io.entente.contacts.point.PointKey;
import io.entente.contacts.profile.Names;
import io.entente.contacts.tag.ContactTags;
import io.entente.events.Channel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as the rows of a batch make or change it. */
final class Draft {
  private final UUID id;
  private final boolean isNew;
  private final boolean isNamed;
  private final int version;
  private final ProfileDraft profile;
  private final Map<PointKey, Boolean> held = new HashMap<>();
  private final Set<Object> has = new HashSet<>();
  private final Map<String, Object> values = new HashMap<>();
  private final List<Told> added = new ArrayList<>();
  private final Added other = new Added();
  private String name;
  private boolean renamed;

  /** What rows add besides points and single values. */
  static final class Added {
    final List<ToldAccount> accounts = new ArrayList<>();
    final List<String> tags = new ArrayList<>();
    final Map<String, Object> attributes = new HashMap<>();
    final List<String> notes = new ArrayList<>();
    final List<SaidConsent> consents = new ArrayList<>();

    private boolean isEmpty() {
      return accounts.isEmpty()
          && tags.isEmpty()
          && attributes.isEmpty()
          && notes.isEmpty()
          && consents.isEmpty();
    }
  }

  /** The key of a tag, which is no note. */
  private record TagKey(String key) {}

  /** The same account, whatever its handle. */
  private record AccountKey(Channel channel, String externalId) {}

  private Draft(
      UUID id, boolean isNew, String name, boolean isNamed, int version, ProfileDraft profile) {
    this.id = id;
    this.isNew = isNew;
    this.name = name;
    this.isNamed = isNamed;
    this.version = version;
    this.profile = profile;
  }

  static Draft ofNew(UUID id, Person person) {
    return new Draft(
        id,
        true,
        person.label(),
        person.name() != null,
        0,
        new ProfileDraft(Profile.EMPTY, Profile.EMPTY));
  }

  /**
   * @param isNamed whether somebody gave it its name; else it follows an identity
   * @param version of the contact
   */
  static Draft ofKnown(UUID id, String name, boolean isNamed, int version, ProfileDraft profile) {
    return new Draft(id, false, name, isNamed, version, profile);
  }

  UUID id() {
    return id;
  }

  boolean isNew() {
    return isNew;
  }

  String name() {
    return name;
  }

  ProfileDraft profile() {
    return profile;
  }

  /** Of the contact, as it is after a change. */
  int nextVersion() {
    return version + 1;
  }

  /** Whether a contact that was there is found by other names than before. */
  boolean isCalledOtherwise() {
    return !isNew
        && (renamed
            || profile.changed().contains("givenName")
            || profile.changed().contains("familyName"));
  }

  /** By which it is found. */
  List<String> names() {
    Profile own = profile.own();
    String whole = Names.joined(own.givenName(), own.familyName());
    return whole.isEmpty() || whole.equals(name) ? List.of(name) : List.of(name, whole);
  }

  /** Whether its name is no longer that of an identity. */
  boolean isNamed() {
    return isNamed || renamed;
  }

  /** Whether the row of a contact that was there is another. */
  boolean isRewritten() {
    return !isNew && (renamed || !profile.changed().isEmpty());
  }

  boolean isChanged() {
    return isNew || isRewritten() || !added.isEmpty() || !other.isEmpty();
  }

  List<Told> added() {
    return added;
  }

  Added other() {
    return other;
  }

  void holds(PointKey key, boolean verified) {
    held.merge(key, verified, Boolean::logicalOr);
  }

  void hasTag(String tag) {
    has.add(new TagKey(ContactTags.key(tag)));
  }

  /** A note, or something said. */
  void has(Object thing) {
    has.add(thing);
  }

  void hasValue(String key, Object value) {
    values.put(key, value);
  }

  /** Whether the point tells anything new. */
  boolean add(Told point, boolean verified) {
    Boolean before = held.get(point.key());
    if (before != null && (before || !verified)) {
      return false;
    }
    holds(point.key(), verified);
    added.add(point);
    return true;
  }

  /** Whether the account is one that the contact did not have. */
  boolean add(ToldAccount account) {
    return isNews(new AccountKey(account.channel(), account.externalId()), account, other.accounts);
  }

  /**
   * Whether the details tell anything new.
   *
   * @param companyId of the company that they name; null if they name none
   */
  boolean add(Details details, @Nullable UUID companyId, boolean replace) {
    boolean news = profile.take(details.profile(), companyId, replace);
    for (String tag : details.tags()) {
      news |= isNews(new TagKey(ContactTags.key(tag)), tag, other.tags);
    }
    for (String note : details.notes()) {
      news |= isNews(note, note, other.notes);
    }
    for (SaidConsent consent : details.consents()) {
      news |= isNews(consent, consent, other.consents);
    }
    for (Map.Entry<String, Object> attribute : details.attributes().entrySet()) {
      news |= set(attribute.getKey(), attribute.getValue(), replace);
    }
    return news;
  }

  private <T> boolean isNews(Object key, T thing, List<T> things) {
    return has.add(key) && things.add(thing);
  }

  private boolean set(String key, Object value, boolean replace) {
    Object before = values.get(key);
    if (value.equals(before) || (before != null && !replace)) {
      return false;
    }
    values.put(key, value);
    other.attributes.put(key, value);
    return true;
  }

  /** Whether the person's name is another one that is to be taken. */
  boolean call(Person person, boolean replace) {
    boolean free = replace || !(isNamed || renamed);
    if (person.name() == null || !free || person.name().equals(name)) {
      return false;
    }
    name = person.name();
    renamed = true;
    return true;
  }
}
