package io.entente.contacts.link;

import java.util.Comparator;
import java.util.UUID;

/** Which contact. Locked in this order, after the identities. */
record ContactKey(UUID workspaceId, UUID id) implements Comparable<ContactKey> {
  private static final Comparator<ContactKey> ORDER =
      Comparator.comparing(ContactKey::workspaceId).thenComparing(ContactKey::id);

  @Override
  public int compareTo(ContactKey other) {
    return ORDER.compare(this, other);
  }
}
