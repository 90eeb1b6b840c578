package io.entente.contacts.link;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What linking knows of a contact.
 *
 * @param finalId the contact as which it is shown: itself unless merged
 * @param namedAfter the identity whose name it follows; null once a member has named it
 * @param version of the name
 */
record LinkedContact(
    ContactKey key,
    UUID finalId,
    String name,
    @Nullable UUID namedAfter,
    Instant lastActivityAt,
    int version) {

  /** The contact that a new identity gets. */
  static LinkedContact of(LinkedIdentity identity) {
    return new LinkedContact(
        identity.contact(),
        identity.contactId(),
        identity.appearance().label(),
        identity.key().id(),
        identity.appearance().lastSeenAt(),
        1);
  }

  ContactKey shownAs() {
    return new ContactKey(key.workspaceId(), finalId);
  }

  LinkedContact seen(LinkedIdentity identity) {
    Instant seenAt = identity.appearance().lastSeenAt();
    Instant activity = seenAt.isAfter(lastActivityAt) ? seenAt : lastActivityAt;
    String label = identity.appearance().label();
    if (!identity.key().id().equals(namedAfter) || label.equals(name)) {
      return new LinkedContact(key, finalId, name, namedAfter, activity, version);
    }
    return new LinkedContact(key, finalId, label, namedAfter, activity, version + 1);
  }
}
