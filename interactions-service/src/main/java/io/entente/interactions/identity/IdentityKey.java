package io.entente.interactions.identity;

import java.util.Comparator;
import java.util.UUID;

/** An identity of one workspace. Rows are written in this order. */
record IdentityKey(UUID workspaceId, UUID id) implements Comparable<IdentityKey> {
  private static final Comparator<IdentityKey> ORDER =
      Comparator.comparing(IdentityKey::workspaceId).thenComparing(IdentityKey::id);

  @Override
  public int compareTo(IdentityKey other) {
    return ORDER.compare(this, other);
  }
}
