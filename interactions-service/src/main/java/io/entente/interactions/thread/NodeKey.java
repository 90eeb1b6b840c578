package io.entente.interactions.thread;

import java.util.Comparator;
import java.util.UUID;

/** A place in a thread of one workspace. Locks are taken in this order. */
public record NodeKey(UUID workspaceId, UUID id) implements Comparable<NodeKey> {
  private static final Comparator<NodeKey> ORDER =
      Comparator.comparing(NodeKey::workspaceId).thenComparing(NodeKey::id);

  @Override
  public int compareTo(NodeKey other) {
    return ORDER.compare(this, other);
  }
}
