package io.entente.contacts.link;

import java.util.Comparator;
import java.util.UUID;

/** Which identity. All transactions touch identities in this order, so that none wait in a ring. */
record IdentityKey(UUID workspaceId, UUID id) implements Comparable<IdentityKey> {
  private static final Comparator<IdentityKey> ORDER =
      Comparator.comparing(IdentityKey::workspaceId).thenComparing(IdentityKey::id);

  @Override
  public int compareTo(IdentityKey other) {
    return ORDER.compare(this, other);
  }
}
