package io.entente.interactions.thread;

import java.util.UUID;

/** What one customer and the brand said in one thread: the pair (root of the thread, customer). */
public record Strand(UUID workspaceId, UUID rootId, UUID customerId) {
  public NodeKey root() {
    return new NodeKey(workspaceId, rootId);
  }
}
