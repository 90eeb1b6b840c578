package io.entente.interactions.assignment;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whose a conversation is.
 *
 * @param ownerId null if it is nobody's
 * @param reasons its reason and the one above it
 */
record Owned(UUID conversationId, UUID teamId, @Nullable UUID ownerId, List<UUID> reasons) {
  Owned {
    reasons = List.copyOf(reasons);
  }
}
