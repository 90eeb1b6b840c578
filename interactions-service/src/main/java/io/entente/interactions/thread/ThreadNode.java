package io.entente.interactions.thread;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a thread.
 *
 * @param parentId the place of the message that it answers; null if it answers none
 * @param rootId the top of the thread as far as it has arrived; its own id at the top
 * @param customerId the customer whose conversation it belongs to; null if there is none, or none
 *     yet
 * @param addressed whether the customer is only whom the message addresses, because no customer
 *     stands above it
 * @param pendingId the place above that is still empty and on which the customer depends; null if
 *     the customer is settled
 * @param interactionId null for a placeholder: a message that is known only from its answers, or
 *     the root of a thread that has no first message
 * @param entryId the row of the interaction; null for a placeholder, and for the second place of a
 *     message under the id that its network gave it
 * @param placedBy random number of the transaction that made the row
 * @param regrouped of a root: whether members decided on conversations below it
 */
public record ThreadNode(
    UUID workspaceId,
    UUID id,
    @Nullable UUID parentId,
    UUID rootId,
    @Nullable UUID customerId,
    boolean addressed,
    @Nullable UUID pendingId,
    @Nullable UUID interactionId,
    @Nullable UUID entryId,
    long placedBy,
    boolean regrouped) {

  /** A place that nobody has taken. */
  public static ThreadNode empty(NodeKey key, long placedBy) {
    return new ThreadNode(
        key.workspaceId(),
        key.id(),
        null,
        key.id(),
        null,
        false,
        null,
        null,
        null,
        placedBy,
        false);
  }

  public NodeKey key() {
    return new NodeKey(workspaceId, id);
  }

  public NodeKey root() {
    return new NodeKey(workspaceId, rootId);
  }

  public boolean hasArrived() {
    return interactionId != null;
  }

  /** The same as the root of a thread on whose conversations members decided. */
  ThreadNode asRegrouped() {
    return new ThreadNode(
        workspaceId,
        id,
        parentId,
        rootId,
        customerId,
        addressed,
        pendingId,
        interactionId,
        entryId,
        placedBy,
        true);
  }

  /** The author of the nearest customer's message at or above it, as far as it has arrived. */
  @Nullable UUID chainCustomerId() {
    return addressed ? null : customerId;
  }

  /** Whom it addresses, where that makes its strand. */
  @Nullable UUID addresseeId() {
    return addressed ? customerId : null;
  }

  /** The strand that it is part of; null while it is part of none. */
  public @Nullable Strand strand() {
    return customerId == null || !hasArrived() ? null : new Strand(workspaceId, rootId, customerId);
  }
}
