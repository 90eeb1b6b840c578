package io.entente.interactions.thread;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message that takes its place in a thread.
 *
 * @param parentId the place of the message that it answers; null if it answers none
 * @param givenRootId the thread where it is known beforehand; null where it is that of the parent,
 *     or the message's own
 * @param besideId the place of the same message as another connection brought it: the thread is the
 *     same; null for all others
 * @param customerId the author, if that is a customer
 * @param memberId the author, if that is a member of a community who answers: the customer, unless
 *     another stands above
 * @param addresseeId whom a message of the brand addresses; counts if no customer stands above it
 * @param entryId its row; null for the second place of a message that has its row already
 */
public record Arrival(
    NodeKey node,
    @Nullable UUID parentId,
    @Nullable UUID givenRootId,
    @Nullable UUID besideId,
    @Nullable UUID customerId,
    @Nullable UUID memberId,
    @Nullable UUID addresseeId,
    UUID interactionId,
    @Nullable UUID entryId) {

  /** Where to look for the root; null if it is given or the message's own. */
  @Nullable UUID rootVia() {
    return besideId != null ? besideId : parentId;
  }
}
