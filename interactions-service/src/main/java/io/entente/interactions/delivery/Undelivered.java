package io.entente.interactions.delivery;

import io.entente.interactions.outlet.OutletStore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply on its way.
 *
 * @param id of the reply
 * @param entryId row of its message
 * @param nodeId its message's place in the thread
 * @param answeredNodeId the place of what it answers; null if it answers nothing
 * @param conversationId in which it was written, which may have been merged since
 * @param textHash of its text, see {@link TextHash}
 * @param attempts begun since it was last handed over
 * @param writtenAt by which the replies of a conversation are sent one after the other
 * @param begunAt when the last attempt began; null before the first
 * @param expiresAt no attempt is begun after it
 */
record Undelivered(
    UUID workspaceId,
    UUID id,
    UUID interactionId,
    UUID entryId,
    UUID nodeId,
    @Nullable UUID answeredNodeId,
    UUID conversationId,
    UUID connectionId,
    UUID customerId,
    String textHash,
    Stage stage,
    int attempts,
    Instant writtenAt,
    @Nullable Instant begunAt,
    Instant expiresAt) {

  OutletStore.Key outlet() {
    return new OutletStore.Key(workspaceId, connectionId);
  }

  /** As it is once its next attempt has begun. */
  Undelivered begun(Instant at) {
    return new Undelivered(
        workspaceId,
        id,
        interactionId,
        entryId,
        nodeId,
        answeredNodeId,
        conversationId,
        connectionId,
        customerId,
        textHash,
        Stage.BEGUN,
        attempts + 1,
        writtenAt,
        at,
        expiresAt);
  }
}
