package io.entente.interactions.survey;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.strand.StoredConversation;
import java.util.UUID;

/**
 * The cycle that a customer is asked about.
 *
 * @param conversationId where it is now
 * @param askedIn its conversation when it was asked about
 */
record AskedCycle(
    UUID workspaceId,
    UUID cycleId,
    UUID conversationId,
    UUID askedIn,
    int ordinal,
    Channel channel,
    UUID connectionId,
    UUID customerId) {

  /** The current one of a conversation. */
  static AskedCycle of(StoredConversation conversation) {
    int ordinal = conversation.folded().cycle();
    return new AskedCycle(
        conversation.strand().workspaceId(),
        Ids.named(conversation.id(), "cycle", Integer.toString(ordinal)),
        conversation.id(),
        conversation.id(),
        ordinal,
        conversation.opening().channel(),
        conversation.opening().connectionId(),
        conversation.strand().customerId());
  }
}
