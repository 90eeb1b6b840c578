package io.entente.interactions.rule;

import io.entente.interactions.clock.ConversationStatus;
import io.entente.interactions.condition.Field;
import io.entente.interactions.rule.DryRunStore.Filed;
import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.strand.StrandStore;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what a rule would have matched of the last 30 days, and changes nothing. */
@Singleton
final class TryRule {
  private static final Duration LOOKED_BACK = Duration.ofDays(30);
  private static final Duration MOST_TIME = Duration.ofSeconds(20);
  private static final int PAGE = 200;
  private static final int MOST_MESSAGES = 20_000;
  private static final int MOST_OF_STATUS = 1_000;
  private static final int SAMPLE = 50;
  private static final int EXCERPT = 280;
  private static final Set<Trigger> ON_MESSAGES =
      EnumSet.of(Trigger.CUSTOMER_MESSAGE, Trigger.AGENT_MESSAGE, Trigger.CONVERSATION_OPENED);

  private final CheckRule check;
  private final RuleBook book;
  private final DryRunStore store;
  private final FactStore facts;
  private final GatherFacts gather;
  private final StrandStore strands;
  private final Clock clock;

  TryRule(
      CheckRule check,
      RuleBook book,
      DryRunStore store,
      FactStore facts,
      GatherFacts gather,
      StrandStore strands,
      Clock clock) {
    this.check = check;
    this.book = book;
    this.store = store;
    this.facts = facts;
    this.gather = gather;
    this.strands = strands;
    this.clock = clock;
  }

  /** What is found, as it goes on. */
  private static final class Trial {
    final UUID workspaceId;
    final ReadyRule rule;
    final Instant now;
    final List<DryRun.Match> sample = new ArrayList<>();
    int looked;
    int matched;
    boolean complete = true;
    boolean timeUp;

    Trial(UUID workspaceId, ReadyRule rule, Instant now) {
      this.workspaceId = workspaceId;
      this.rule = rule;
      this.now = now;
    }

    Instant from() {
      return now.minus(LOOKED_BACK);
    }

    void matches(StoredConversation conversation, @Nullable Message message) {
      matched++;
      if (sample.size() < SAMPLE) {
        sample.add(
            new DryRun.Match(
                conversation.id(),
                conversation.number(),
                message == null ? conversation.folded().lastMessageAt() : message.occurredAt(),
                message == null ? "" : excerpt(message.text().toString())));
      }
    }

    private static String excerpt(String text) {
      return text.codePointCount(0, text.length()) <= EXCERPT
          ? text
          : text.substring(0, text.offsetByCodePoints(0, EXCERPT)) + "…";
    }
  }

  DryRun run(UUID workspaceId, NewRule rule) {
    check(workspaceId, rule);
    Instant now = clock.instant();
    Trial trial =
        new Trial(
            workspaceId,
            book.ready(new StoredRule(workspaceId, 0, 0, now, workspaceId, rule)),
            now);
    boolean onMessages = ON_MESSAGES.contains(rule.on());
    if (onMessages) {
      tryMessages(trial);
    } else {
      tryConversations(trial);
    }
    return new DryRun(
        onMessages ? DryRun.Basis.MESSAGES : DryRun.Basis.CONVERSATIONS,
        trial.from(),
        trial.complete && !trial.timeUp,
        trial.looked,
        trial.matched,
        trial.sample,
        rule.actions());
  }

  private void check(UUID workspaceId, NewRule rule) {
    try {
      check.check(workspaceId, rule);
    } catch (InvalidRequest refusal) {
      throw refusal.at("/rule");
    }
  }

  private boolean isTimeUp(Trial trial) {
    trial.timeUp |= clock.instant().isAfter(trial.now.plus(MOST_TIME));
    return trial.timeUp;
  }

  private void tryMessages(Trial trial) {
    UUID from = MadeAt.first(trial.from());
    UUID before = MadeAt.AFTER_ALL;
    for (int seen = 0; seen < MOST_MESSAGES && !isTimeUp(trial); seen += PAGE) {
      List<Filed> page = store.filed(trial.workspaceId, from, before, PAGE);
      tryPage(trial, page);
      if (page.size() < PAGE) {
        return;
      }
      before = page.getLast().message().entryId();
    }
    trial.complete = false;
  }

  private void tryPage(Trial trial, List<Filed> page) {
    Map<UUID, StoredConversation> conversations =
        conversations(
            page.stream()
                .map(it -> new ConversationKey(trial.workspaceId, it.conversationId()))
                .distinct()
                .toList());
    Map<UUID, State> states = states(conversations);
    for (Filed filed : page) {
      if (isTimeUp(trial)) {
        return;
      }
      StoredConversation conversation = conversations.get(filed.conversationId());
      State state = states.get(filed.conversationId());
      Message message = filed.message();
      if (conversation != null && state != null && isAsked(trial.rule, conversation, message)) {
        tryOn(trial, conversation, state, message, message.occurredAt());
      }
    }
  }

  private static boolean isAsked(ReadyRule rule, StoredConversation conversation, Message message) {
    return rule.rule().on() == Trigger.CONVERSATION_OPENED
        ? message.nodeId().equals(conversation.folded().openedBy())
        : message.triggers().contains(rule.rule().on());
  }

  private void tryConversations(Trial trial) {
    for (ConversationStatus status : ConversationStatus.values()) {
      List<ConversationKey> keys =
          store.active(trial.workspaceId, status, trial.from(), MOST_OF_STATUS);
      trial.complete &= keys.size() < MOST_OF_STATUS;
      Map<UUID, StoredConversation> conversations = conversations(keys);
      Map<UUID, State> states = states(conversations);
      for (ConversationKey key : keys) {
        if (isTimeUp(trial)) {
          return;
        }
        StoredConversation conversation = conversations.get(key.id());
        State state = states.get(key.id());
        if (conversation != null && state != null) {
          tryOn(trial, conversation, state, gather.latest(conversation), trial.now);
        }
      }
    }
  }

  private void tryOn(
      Trial trial,
      StoredConversation conversation,
      State state,
      @Nullable Message message,
      Instant at) {
    trial.looked++;
    Set<Field> fields = trial.rule.rule().asked().fields();
    if (trial.rule.conditions().test(gather.facts(conversation, state, message, fields, at))) {
      trial.matches(conversation, message);
    }
  }

  private Map<UUID, StoredConversation> conversations(List<ConversationKey> keys) {
    Map<UUID, StoredConversation> found = new HashMap<>();
    strands.find(keys).forEach(it -> found.put(it.id(), it));
    return found;
  }

  private Map<UUID, State> states(Map<UUID, StoredConversation> conversations) {
    return facts.states(conversations.values().stream().map(StoredConversation::key).toList());
  }
}
