package io.entente.interactions.rule;

import io.entente.interactions.rule.RuleTimes.Come;
import io.entente.interactions.rule.RuleTimes.Past;
import io.entente.interactions.rule.TimeStore.Asked;
import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Asks the rules whose time has come for a conversation: once for each time that it began, kept in
 * the transaction of what they do.
 */
@Singleton
final class RunRulesOnTime implements TimerHandler {
  private static final int AT_ONCE = 50;

  private final LockConversation lock;
  private final RuleBook book;
  private final RuleTimes times;
  private final FactStore facts;
  private final RuleChains chains;
  private final RunStore runs;
  private final Clock clock;

  RunRulesOnTime(
      LockConversation lock,
      RuleBook book,
      RuleTimes times,
      FactStore facts,
      RuleChains chains,
      RunStore runs,
      Clock clock) {
    this.lock = lock;
    this.book = book;
    this.times = times;
    this.facts = facts;
    this.chains = chains;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return RuleTimes.KIND;
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public void fire(List<Due> due) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<StoredConversation, ActiveRules> locked = new LinkedHashMap<>();
    lock.lockAll(
            due.stream().map(it -> new ConversationKey(it.workspaceId(), it.subjectId())).toList())
        .forEach(it -> locked.put(it, book.of(it.strand().workspaceId())));
    Past past = times.past(locked);
    Map<UUID, State> states =
        facts.states(locked.keySet().stream().map(StoredConversation::key).toList());
    RunNotes notes = new RunNotes();
    Map<StoredConversation, ActiveRules> after = new HashMap<>();
    locked.forEach((conversation, rules) -> {
      List<Come> come = times.come(conversation, rules, past, now);
      State state = states.get(conversation.id());
      RuleChain chain = state == null ? null : chains.begin(conversation, state, rules, notes, now);
      if (chain == null || come.isEmpty()) {
        after.put(conversation, rules);
        return;
      }
      times.keep(
          conversation.strand().workspaceId(),
          come.stream()
              .map(it -> new Asked(conversation.id(), it.rule().id(), it.begunAt()))
              .toList());
      come.forEach(it -> chain.take(it.rule()));
      after.put(chain.conversation(), rules);
    });
    times.set(after);
    notes.write(runs);
  }
}
