package io.entente.interactions.rule;

import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.rule.TimeStore.Asked;
import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.Timers;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets the timers of rules on time: a conversation has one, for whichever rule is next. */
@Singleton
final class RuleTimes {
  /** Kind of the timers; their subjects are the conversations. */
  static final String KIND = "rule-time";

  private static final int MOST_OF_STATUS = 5_000;

  private final TimeStore store;
  private final Timers timers;

  RuleTimes(TimeStore store, Timers timers) {
    this.store = store;
    this.timers = timers;
  }

  /** A rule whose time has come, and since when it ran. */
  record Come(ReadyRule rule, Instant begunAt) {}

  /**
   * What has been of conversations.
   *
   * @param asked rules that were asked about them
   * @param saidAt when a person last wrote, where a rule counts from that
   */
  record Past(List<Asked> asked, Map<UUID, Instant> saidAt) {}

  Past past(Map<StoredConversation, ActiveRules> conversations) {
    List<ConversationKey> counted = new ArrayList<>();
    conversations.forEach((conversation, rules) -> {
      if (rules.onTime().stream().anyMatch(ReadyRule::isSinceActivity)) {
        counted.add(conversation.key());
      }
    });
    return new Past(
        store.asked(conversations.keySet().stream().map(StoredConversation::key).toList()),
        store.said(counted));
  }

  /** Rules whose time has come and that were not asked yet. */
  List<Come> come(StoredConversation conversation, ActiveRules rules, Past past, Instant now) {
    List<Come> come = new ArrayList<>();
    for (ReadyRule rule : rules.onTime()) {
      Instant begun = begun(conversation, rule, past);
      if (begun != null && !rule.due(begun).isAfter(now)) {
        come.add(new Come(rule, begun));
      }
    }
    return come;
  }

  /** Since when the time of a rule runs; null if it does not, or has been asked about that. */
  private static @Nullable Instant begun(
      StoredConversation conversation, ReadyRule rule, Past past) {
    Instant begun = rule.begin(conversation, past.saidAt().get(conversation.id()));
    boolean done =
        past.asked().stream()
            .anyMatch(it ->
                it.conversationId().equals(conversation.id())
                    && it.ruleId().equals(rule.id())
                    && it.begunAt().equals(begun));
    return done ? null : begun;
  }

  void keep(UUID workspaceId, Collection<Asked> asked) {
    store.keep(workspaceId, asked);
  }

  /** Sets the timers of conversations as they are now. */
  void set(Map<StoredConversation, ActiveRules> conversations) {
    Map<StoredConversation, ActiveRules> timed = new HashMap<>(conversations);
    timed.values().removeIf(rules -> rules.onTime().isEmpty());
    if (timed.isEmpty()) {
      return;
    }
    Past past = past(timed);
    List<Due> due = new ArrayList<>();
    timed.forEach((conversation, rules) -> {
      Instant next = next(conversation, rules, past);
      if (next != null) {
        due.add(new Due(conversation.strand().workspaceId(), conversation.id(), next));
      }
    });
    timers.set(KIND, due);
  }

  private static @Nullable Instant next(
      StoredConversation conversation, ActiveRules rules, Past past) {
    Instant next = null;
    for (ReadyRule rule : rules.onTime()) {
      Instant begun = begun(conversation, rule, past);
      if (begun != null) {
        Instant due = rule.due(begun);
        next = next == null || due.isBefore(next) ? due : next;
      }
    }
    return next;
  }

  /** Has those conversations looked at that are not resolved, the latest of each status. */
  void begin(UUID workspaceId, Instant now) {
    for (ConversationStatus status :
        Set.of(ConversationStatus.OPEN, ConversationStatus.PENDING, ConversationStatus.SNOOZED)) {
      timers.set(
          KIND,
          store.unresolved(workspaceId, status, MOST_OF_STATUS).stream()
              .map(id -> new Due(workspaceId, id, now))
              .toList());
    }
  }
}
