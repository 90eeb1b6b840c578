package io.entente.interactions.resolution;

import io.entente.interactions.agent.AgentKind;
import io.entente.interactions.agent.AgentStore;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.strand.StrandChange;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;

/** Has an act take effect on a conversation whose lock the running transaction holds. */
@Singleton
final class RecordAct {
  private final ActStore acts;
  private final AgentStore agents;
  private final FoldStrands fold;

  RecordAct(ActStore acts, AgentStore agents, FoldStrands fold) {
    this.acts = acts;
    this.agents = agents;
    this.fold = fold;
  }

  /**
   * The conversation's version after it.
   *
   * @throws InvalidRequest if another conversation of the same thread was the current one then
   */
  long record(Caller by, StoredConversation conversation, Act act) {
    if (act.agentId() != null) {
      agents.see(
          List.of(
              new AgentStore.Named(
                  by.workspaceId(), act.agentId(), AgentKind.MEMBER, by.name(), act.recordedAt())));
    }
    Folded folded =
        fold.fold(
            List.of(
                new StrandChange(
                    conversation.strand(), List.of(act.event()), StrandChange.History.UNCHANGED)),
            Map.of());
    if (!conversation.id().equals(folded.conversationOf(act.id()))) {
      throw new InvalidRequest("/occurredAt", "lies outside of the conversation");
    }
    acts.insert(conversation, act);
    return folded.versions().getOrDefault(conversation.id(), conversation.version());
  }
}
