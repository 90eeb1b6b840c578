package io.entente.interactions.rule;

import io.entente.events.Ids;
import io.entente.interactions.action.DoActions.Doing;
import io.entente.interactions.action.ReadyAction;
import io.entente.interactions.condition.Facts;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.trail.Doer;
import io.entente.rest.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asks the rules about one conversation after the other of its events, and about what the rules
 * change themselves: up to {@value #DEEPEST} deep, no rule twice in a chain, and so many times an
 * hour.
 */
final class RuleChain {
  static final int DEEPEST = 3;
  static final int MOST_AN_HOUR = 50;

  /** What customers wrote longer ago, as when an archive is imported, is not answered by itself. */
  private static final Duration LATE = Duration.ofDays(1);

  private static final int LONGEST_DETAIL = 1_000;

  private final RuleChains chains;
  private final ActiveRules rules;
  private final RunNotes notes;
  private final Instant now;
  private final Deque<Happening> happenings = new ArrayDeque<>();
  private final Map<UUID, Long> leftAt = new HashMap<>();

  private StoredConversation conversation;
  private State state;
  private @Nullable Long withinHour;

  RuleChain(
      RuleChains chains,
      StoredConversation conversation,
      State state,
      ActiveRules rules,
      RunNotes notes,
      Instant now) {
    this.chains = chains;
    this.conversation = conversation;
    this.state = state;
    this.rules = rules;
    this.notes = notes;
    this.now = now;
  }

  /**
   * Something to ask the rules about.
   *
   * @param only the one rule that is asked; null for all
   * @param late whether what led to it was written too long ago to be answered by itself
   * @param depth how often rules led to rules until then
   * @param chain rules that led to it, the first one first
   */
  private record Happening(
      Set<Trigger> triggers,
      @Nullable ReadyRule only,
      @Nullable Message message,
      boolean late,
      int depth,
      List<UUID> chain) {
    Happening followedBy(Set<Trigger> next, List<UUID> by) {
      return new Happening(next, null, message, late, depth + 1, List.copyOf(by));
    }

    @Nullable UUID messageId() {
      return message == null ? null : message.id();
    }

    boolean asks(ReadyRule rule) {
      return only == null ? triggers.contains(rule.rule().on()) : only.id().equals(rule.id());
    }
  }

  /** As it is by now. */
  StoredConversation conversation() {
    return conversation;
  }

  /**
   * @param written the message that the event is about; null if it is about none
   */
  void take(RuleEvent event, @Nullable Message written) {
    Set<Trigger> triggers =
        switch (event.kind()) {
          case OPENED -> EnumSet.of(Trigger.CONVERSATION_OPENED);
          case MESSAGE -> written == null ? Set.of() : written.triggers();
          case STATUS -> EnumSet.of(Trigger.STATUS_CHANGED, Trigger.CHANGED);
          case CHANGED -> EnumSet.of(Trigger.CHANGED);
          case WARNING -> EnumSet.of(Trigger.TARGET_WARNING);
          case BREACH -> EnumSet.of(Trigger.TARGET_BREACHED);
        };
    if (rules.rules().stream().noneMatch(it -> triggers.contains(it.rule().on()))) {
      return;
    }
    Message message = message(event, written);
    boolean late =
        event.kind().isOfMessage()
            && message != null
            && message.occurredAt().isBefore(now.minus(LATE));
    take(new Happening(triggers, null, message, late, 0, List.of()));
  }

  /** Asks a rule whose time has come. */
  void take(ReadyRule onTime) {
    take(
        new Happening(
            Set.of(Trigger.TIME),
            onTime,
            chains.facts().latest(conversation),
            false,
            0,
            List.of()));
  }

  private void take(Happening first) {
    happenings.add(first);
    while (!happenings.isEmpty()) {
      ask(happenings.remove());
    }
  }

  private @Nullable Message message(RuleEvent event, @Nullable Message written) {
    return switch (event.kind()) {
      case MESSAGE -> written;
      case OPENED -> chains.facts().opening(conversation);
      default -> chains.facts().latest(conversation);
    };
  }

  /** What rules change in answer to one thing is the next one. */
  private void ask(Happening happening) {
    List<UUID> chain = new ArrayList<>(happening.chain());
    String status = conversation.folded().status().json();
    boolean changed = false;
    for (ReadyRule rule : rules.rules()) {
      if (happening.asks(rule) && holds(rule, happening) && isFree(rule, happening)) {
        changed |= did(rule, happening);
        chain.add(rule.id());
        if (rule.rule().stops()) {
          break;
        }
      }
    }
    if (changed) {
      Set<Trigger> triggers = EnumSet.of(Trigger.CHANGED);
      if (!status.equals(conversation.folded().status().json())) {
        triggers.add(Trigger.STATUS_CHANGED);
      }
      happenings.add(happening.followedBy(triggers, chain));
    }
  }

  private boolean holds(ReadyRule rule, Happening happening) {
    notes.asked(conversation.strand().workspaceId(), rule, now);
    Facts facts =
        chains.facts().facts(conversation, state, happening.message(), rules.fields(), now);
    return rule.conditions().test(facts);
  }

  /** Whether it is not held up. */
  private boolean isFree(ReadyRule rule, Happening happening) {
    if (happening.chain().contains(rule.id())
        && Objects.equals(leftAt.get(rule.id()), conversation.version())) {
      // What is there is what it left: it has nothing to answer to.
      return false;
    }
    String guard = guard(rule, happening);
    if (guard != null) {
      note(rule, Outcome.GUARDED, guard);
      chains.record(conversation, rule, now);
    }
    return guard == null;
  }

  /** Whether it changed something that others may be asked about. */
  private boolean did(ReadyRule rule, Happening happening) {
    long version = conversation.version();
    List<String> failures = new ArrayList<>();
    boolean changes = false;
    for (ReadyAction action : rule.actions()) {
      long before = conversation.version();
      act(rule, action, happening, failures);
      boolean sets = action instanceof ReadyAction.Change || action instanceof ReadyAction.Snooze;
      changes |= sets && conversation.version() != before;
    }
    leftAt.put(rule.id(), conversation.version());
    boolean touched = conversation.version() != version;
    if (touched) {
      state = chains.facts().state(conversation);
    }
    if (failures.isEmpty()) {
      note(rule, touched ? Outcome.DONE : Outcome.UNCHANGED, null);
    } else {
      note(rule, Outcome.FAILED, String.join("; ", failures));
    }
    return changes;
  }

  private @Nullable String guard(ReadyRule rule, Happening happening) {
    if (happening.chain().contains(rule.id())) {
      return "It led to this itself.";
    }
    if (happening.depth() >= DEEPEST) {
      return "Rules led to rules " + DEEPEST + " deep.";
    }
    if (withinHour == null) {
      withinHour = chains.within(conversation, now);
    }
    return withinHour >= MOST_AN_HOUR
        ? "Rules did something here " + MOST_AN_HOUR + " times within an hour."
        : null;
  }

  private void act(ReadyRule rule, ReadyAction action, Happening happening, List<String> failures) {
    if (action instanceof ReadyAction.Macro && happening.late()) {
      failures.add("The message was written too long ago to be answered by itself.");
      return;
    }
    UUID workspaceId = conversation.strand().workspaceId();
    Doing doing =
        new Doing(
            Doer.rule(workspaceId, rule.id()),
            rule.rule().name(),
            now,
            null,
            happening.messageId());
    try {
      conversation = chains.actions().done(doing, conversation, action);
    } catch (Refusal refusal) {
      failures.add(refusal.detail());
    }
  }

  private void note(ReadyRule rule, Outcome outcome, @Nullable String detail) {
    if (withinHour != null && (outcome == Outcome.DONE || outcome == Outcome.FAILED)) {
      withinHour++;
    }
    notes.ran(
        conversation.strand().workspaceId(),
        new Run(
            Ids.next(),
            rule.id(),
            rule.version(),
            conversation.id(),
            rule.rule().on(),
            outcome,
            detail == null || detail.length() <= LONGEST_DETAIL
                ? detail
                : detail.substring(0, LONGEST_DETAIL),
            now));
  }
}
