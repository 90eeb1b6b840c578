package io.entente.interactions.rule;

import io.entente.interactions.action.DoActions;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.trail.By;
import io.entente.interactions.trail.Change;
import io.entente.interactions.trail.TrailStore;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Begins to ask the rules about a conversation, whose lock the running transaction holds. */
@Singleton
final class RuleChains {
  private static final Duration HOUR = Duration.ofHours(1);

  private final GatherFacts facts;
  private final DoActions actions;
  private final RunStore runs;
  private final TrailStore trail;

  RuleChains(GatherFacts facts, DoActions actions, RunStore runs, TrailStore trail) {
    this.facts = facts;
    this.actions = actions;
    this.runs = runs;
    this.trail = trail;
  }

  RuleChain begin(
      StoredConversation conversation,
      State state,
      ActiveRules rules,
      RunNotes notes,
      Instant now) {
    return new RuleChain(this, conversation, state, rules, notes, now);
  }

  GatherFacts facts() {
    return facts;
  }

  DoActions actions() {
    return actions;
  }

  /** How often rules did something to it within the hour. */
  long within(StoredConversation conversation, Instant now) {
    return runs.since(conversation.strand().workspaceId(), conversation.id(), now.minus(HOUR));
  }

  /** Records with the conversation that a rule was held up. */
  void record(StoredConversation conversation, ReadyRule rule, Instant now) {
    trail.insert(
        List.of(
            Change.of(
                conversation.strand().workspaceId(),
                conversation.id(),
                new Change.Cause(new By(By.Kind.RULE, rule.id()), now),
                "rule",
                null,
                Change.plain("held_up"))));
  }
}
