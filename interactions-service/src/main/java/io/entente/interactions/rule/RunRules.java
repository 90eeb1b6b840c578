package io.entente.interactions.rule;

import io.entente.interactions.rule.FactStore.Entry;
import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Asks the rules about what happened, soon after it has. Whichever event of a conversation is due,
 * all that are noted of it are taken, in their order, under its lock, and go in the transaction of
 * what the rules do: so each is seen to once, on however many replicas.
 */
@Singleton
final class RunRules implements TimerHandler {
  static final String KIND = "rule";

  private static final int AT_ONCE = 50;

  private final LockConversation lock;
  private final RuleEventStore events;
  private final RuleBook book;
  private final FactStore facts;
  private final RuleChains chains;
  private final RuleTimes times;
  private final RunStore runs;
  private final Clock clock;

  RunRules(
      LockConversation lock,
      RuleEventStore events,
      RuleBook book,
      FactStore facts,
      RuleChains chains,
      RuleTimes times,
      RunStore runs,
      Clock clock) {
    this.lock = lock;
    this.events = events;
    this.book = book;
    this.facts = facts;
    this.chains = chains;
    this.times = times;
    this.runs = runs;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public int atOnce() {
    return AT_ONCE;
  }

  @Override
  public void fire(List<Due> due) {
    List<ConversationKey> keys = events.conversations(due);
    Map<UUID, StoredConversation> locked = lock(keys);
    // Only now, for while the lock was waited for another may have seen to them.
    List<RuleEvent> noted = events.of(keys);
    if (noted.isEmpty()) {
      return;
    }
    Map<UUID, Message> messages = facts.messages(entries(noted));
    Map<UUID, State> states =
        facts.states(locked.values().stream().map(StoredConversation::key).distinct().toList());
    RunNotes notes = new RunNotes();
    Map<StoredConversation, ActiveRules> after = new HashMap<>();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    byConversation(noted, locked)
        .forEach((conversation, ofOne) -> {
          State state = states.get(conversation.id());
          if (state != null) {
            ActiveRules rules = book.of(conversation.strand().workspaceId());
            RuleChain chain = chains.begin(conversation, state, rules, notes, now);
            ofOne.forEach(event -> chain.take(event, messages.get(event.entryId())));
            after.put(chain.conversation(), rules);
          }
        });
    events.delete(noted);
    times.set(after);
    notes.write(runs);
  }

  /** By the ids under which they were noted, also where another has taken one in since. */
  private Map<UUID, StoredConversation> lock(List<ConversationKey> keys) {
    Map<UUID, StoredConversation> locked = new HashMap<>();
    lock.lockAll(keys).forEach(it -> locked.put(it.id(), it));
    for (ConversationKey key : keys) {
      if (!locked.containsKey(key.id())) {
        lock.lock(key.workspaceId(), key.id()).ifPresent(it -> locked.put(key.id(), it));
      }
    }
    return locked;
  }

  private static List<Entry> entries(List<RuleEvent> events) {
    List<Entry> entries = new ArrayList<>();
    for (RuleEvent event : events) {
      if (event.entryId() != null) {
        entries.add(new Entry(event.workspaceId(), event.entryId()));
      }
    }
    return entries;
  }

  /** Of conversations that became one all events are of that one: each finds what others left. */
  private static Map<StoredConversation, List<RuleEvent>> byConversation(
      List<RuleEvent> events, Map<UUID, StoredConversation> locked) {
    Map<UUID, StoredConversation> present = new HashMap<>();
    Map<StoredConversation, List<RuleEvent>> byConversation = new LinkedHashMap<>();
    for (RuleEvent event : events) {
      StoredConversation noted = locked.get(event.conversationId());
      if (noted != null) {
        StoredConversation conversation = present.computeIfAbsent(noted.id(), _ -> noted);
        byConversation.computeIfAbsent(conversation, _ -> new ArrayList<>()).add(event);
      }
    }
    return byConversation;
  }
}
