package io.entente.interactions.search;

import io.entente.events.Channel;
import io.entente.events.InboundInteraction;
import io.entente.interactions.testing.Said;
import java.util.UUID;

/** Messages with words of their own. */
final class Messages {
  private Messages() {}

  static InboundInteraction saying(String body, Said said, UUID workspaceId, UUID connectionId) {
    InboundInteraction told = said.inbound(workspaceId, Channel.X, connectionId);
    return new InboundInteraction(
        told.workspaceId(),
        told.id(),
        told.connectionId(),
        told.channel(),
        told.externalId(),
        told.kind(),
        told.actor(),
        told.author(),
        told.recipient(),
        told.nodeId(),
        told.parentNodeId(),
        told.threadId(),
        body,
        told.language(),
        told.visibility(),
        told.occurredAt(),
        told.precision(),
        told.receivedAt(),
        told.automatic());
  }
}
