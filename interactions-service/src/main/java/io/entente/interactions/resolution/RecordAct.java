package io.entente.interactions.resolution;

import io.entente.interactions.agent.AgentStore;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.strand.StrandChange;
import io.entente.interactions.trail.Change;
import io.entente.interactions.trail.Doer;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Has acts take effect on a conversation whose lock the running transaction holds. */
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
  long record(Doer by, StoredConversation conversation, Act act) {
    return record(by, conversation, List.of(act));
  }

  /** Several acts, in their order, told as one change. */
  long record(Doer by, StoredConversation conversation, List<Act> done) {
    return record(by, conversation, done, false);
  }

  /** The same on a conversation that no other has followed. */
  long recordOnLatest(Doer by, StoredConversation conversation, List<Act> done) {
    return record(by, conversation, done, true);
  }

  private long record(Doer by, StoredConversation conversation, List<Act> done, boolean isLatest) {
    Act last = done.getLast();
    UUID memberId = by.memberId();
    if (memberId != null && last.agentId() != null) {
      agents.see(by.workspaceId(), memberId, Objects.requireNonNull(by.name()), last.recordedAt());
    }
    StrandChange change =
        StrandChange.done(
            conversation,
            done.stream().map(Act::event).toList(),
            new Change.Cause(by.by(), last.occurredAt()));
    Folded folded = fold.fold(List.of(isLatest ? change.onLatest(conversation) : change), Map.of());
    if (!conversation.id().equals(folded.conversationOf(last.id()))) {
      throw new InvalidRequest("/occurredAt", "lies outside of the conversation");
    }
    acts.insert(done.stream().map(act -> new ActStore.Done(conversation, act)).toList());
    return folded.versions().getOrDefault(conversation.id(), conversation.version());
  }
}
