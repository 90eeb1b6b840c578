package io.entente.contacts.profile;

import io.entente.contacts.contact.Profile;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed of a contact.
 *
 * @param given fields that the patch has; of all others the values mean nothing
 * @param name null if it is not given
 * @param values with null for what is taken away
 * @param tags all that are to be there
 * @param attributes those to be changed; null values take away
 */
record ContactPatch(
    Set<String> given,
    @Nullable String name,
    Profile values,
    boolean blocked,
    List<String> tags,
    Map<String, @Nullable Object> attributes) {
  static final String NAME = "name";
  static final String GIVEN_NAME = "givenName";
  static final String FAMILY_NAME = "familyName";
  static final String LANGUAGE = "language";
  static final String ZONE = "zone";
  static final String COMPANY = "companyId";
  static final String OWNER = "ownerId";
  static final String ACQUISITION = "acquisition";
  static final String BLOCKED = "blocked";
  static final String TAGS = "tags";
  static final String ATTRIBUTES = "attributes";

  /** The same for a contact that has got that name. */
  ContactPatch named(String given) {
    Set<String> fields = new HashSet<>(this.given);
    fields.add(NAME);
    return new ContactPatch(Set.copyOf(fields), given, values, blocked, tags, attributes);
  }

  boolean has(String field) {
    return given.contains(field);
  }

  /** The fields as the contact's JSON names them. */
  Set<String> told() {
    Set<String> told = new HashSet<>(given);
    if (told.remove(BLOCKED)) {
      told.add("blockedAt");
    }
    return told;
  }

  /** Who is to look after the contact; null if nobody is named. */
  @Nullable UUID ownerTold() {
    return has(OWNER) ? values.ownerId() : null;
  }

  boolean concernsNames() {
    return has(NAME) || has(GIVEN_NAME) || has(FAMILY_NAME);
  }

  Profile onto(Profile before, Instant now) {
    return new Profile(
        has(GIVEN_NAME) ? values.givenName() : before.givenName(),
        has(FAMILY_NAME) ? values.familyName() : before.familyName(),
        has(LANGUAGE) ? values.language() : before.language(),
        has(ZONE) ? values.zone() : before.zone(),
        has(COMPANY) ? values.companyId() : before.companyId(),
        has(OWNER) ? values.ownerId() : before.ownerId(),
        has(ACQUISITION) ? values.acquisition() : before.acquisition(),
        has(BLOCKED) ? blockedAt(before, now) : before.blockedAt());
  }

  private @Nullable Instant blockedAt(Profile before, Instant now) {
    return blocked ? Objects.requireNonNullElse(before.blockedAt(), now) : null;
  }

  boolean clearsAnything() {
    return given.stream().anyMatch(this::clears);
  }

  /** Whether the field is to be empty from now on. */
  boolean clears(String field) {
    return has(field)
        && switch (field) {
          case GIVEN_NAME -> values.givenName() == null;
          case FAMILY_NAME -> values.familyName() == null;
          case LANGUAGE -> values.language() == null;
          case ZONE -> values.zone() == null;
          case COMPANY -> values.companyId() == null;
          case OWNER -> values.ownerId() == null;
          case ACQUISITION -> values.acquisition() == null;
          case BLOCKED -> !blocked;
          default -> false;
        };
  }
}
