package io.entente.interactions.resolution;

import io.entente.events.ActorKind;
import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.rest.Caller;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;

/**
 * An act that was told of.
 *
 * @param index its position in the bulk
 * @param nodeId place of the message whose conversation it is about
 */
record ToldOf(int index, UUID nodeId, Act act) {
  static ToldOf of(Caller by, int index, NewAct told, Channel channel, Instant at, Instant now) {
    UUID workspaceId = by.workspaceId();
    UUID nodeId = Ids.node(workspaceId, channel, told.connectionId(), told.externalId());
    ActorKind actor = Objects.requireNonNull(told.actor());
    Act.Kind kind = told.act().kind();
    UUID id = Ids.named(workspaceId, "act", nodeId.toString(), kind.name(), at.toString());
    UUID agentId = actor == ActorKind.AGENT ? by.memberId() : null;
    return new ToldOf(
        index, nodeId, new Act(id, kind, at, actor, agentId, null, now, by.memberId()));
  }
}
