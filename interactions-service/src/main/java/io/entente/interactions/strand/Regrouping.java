package io.entente.interactions.strand;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member decided on which messages make a conversation.
 *
 * @param id of a cut also the root of the strand that it begins
 * @param nodeId the message at which it was done
 * @param intoNodeId of a join, the message to whose conversation that one was joined; null for all
 *     others
 * @param conversationId that was joined to another, or cut
 * @param decidedAt what was done before concerned one of the joined alone
 */
public record Regrouping(
    UUID workspaceId,
    UUID id,
    Kind kind,
    UUID nodeId,
    @Nullable UUID intoNodeId,
    UUID conversationId,
    Instant decidedAt) {
  /** What was decided. */
  public enum Kind {
    /** The conversations of two messages are one. */
    JOINED,
    /** A message begins another: it, what answers it, and later ones that answer none before it. */
    SPLIT,
    /** A message begins another, and all later ones of the strand are in that. */
    CUT
  }
}
