package io.entente.interactions.strand;

import static java.util.stream.Collectors.toSet;

import io.entente.interactions.activity.TellActivity;
import io.entente.interactions.clock.StrandFold;
import io.entente.interactions.review.TellReviews;
import io.entente.interactions.strand.HistoryStore.PastAct;
import io.entente.interactions.strand.HistoryStore.PastMessage;
import io.entente.interactions.thread.Strand;
import io.entente.interactions.trail.Change;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Applies what is new in strands to their conversations, in the running transaction, which holds
 * the locks of the strands' roots. An event that is later than all before costs the same whatever
 * came before; any other costs a look at the whole strand.
 */
@Singleton
public final class FoldStrands {
  /** Kind of the timers that wake snoozed conversations; their subjects are the conversations. */
  public static final String SNOOZE = "snooze";

  /** Kind of the timers of conversations that may lack an owner who is there. */
  public static final String ASSIGNMENT = "assignment";

  private final StrandStore strands;
  private final CyclePageStore pages;
  private final HistoryStore history;
  private final RewriteStrands rewrite;
  private final WriteConversations write;
  private final Told told;
  private final WorkingHours hours;

  /** What others are told. */
  @Singleton
  record Told(TellActivity activity, TellReviews reviews) {}

  FoldStrands(
      StrandStore strands,
      CyclePageStore pages,
      HistoryStore history,
      RewriteStrands rewrite,
      WriteConversations write,
      Told told,
      WorkingHours hours) {
    this.strands = strands;
    this.pages = pages;
    this.history = history;
    this.rewrite = rewrite;
    this.write = write;
    this.told = told;
    this.hours = hours;
  }

  /**
   * The same where no message arrives.
   *
   * @param openings as below
   */
  public Folded fold(Collection<StrandChange> changes, Map<UUID, Opening> openings) {
    return fold(changes, openings, List.of());
  }

  /**
   * @param openings what a conversation has of each message that arrived, by the event's id
   * @param filed the messages that arrived, also those of no strand: they are told of
   */
  public Folded fold(
      Collection<StrandChange> changes, Map<UUID, Opening> openings, Collection<Filed> filed) {
    return fold(changes, openings, filed, Regrouped.NONE);
  }

  /** Applies a decision of a member, which is kept already, to the strands that it concerns. */
  public Folded regroup(Collection<StrandChange> changes, Regrouped regrouped) {
    return fold(changes, Map.of(), List.of(), regrouped);
  }

  private Folded fold(
      Collection<StrandChange> changes,
      Map<UUID, Opening> openings,
      Collection<Filed> filed,
      Regrouped regrouped) {
    WorkingHours.Held held = hours.hold(changes, openings);
    List<StrandOutcome> outcomes = new ArrayList<>();
    Map<Strand, StrandChange> rewritten = new LinkedHashMap<>();
    Map<Strand, StrandChange> goingOn = new LinkedHashMap<>();
    for (StrandChange change : changes) {
      switch (change.history()) {
        case NONE ->
            outcomes.add(
                StrandOutcome.ofNew(
                    change.strand(),
                    held.fold(change.strand().workspaceId()).fold(change.arrived())));
        case UNCHANGED -> goingOn.put(change.strand(), change);
        case REWRITTEN -> rewritten.put(change.strand(), change);
      }
    }
    outcomes.addAll(goOn(goingOn, held));
    rewritten.putAll(goingOn);
    List<StrandOutcome> anew = rewrite.rewrite(changes, rewritten.keySet(), regrouped, held);
    Set<Strand> covered = anew.stream().map(StrandOutcome::strand).collect(toSet());
    outcomes.removeIf(outcome -> covered.contains(outcome.strand()));
    outcomes.addAll(anew);
    return write(
        new Succession(outcomes, regrouped), openings, filed, held, Consequences.causes(changes));
  }

  /**
   * Appends where that is possible, and leaves the others in the map; but what opens nothing where
   * nothing is open changes nothing, however much of its kind came before.
   */
  private List<StrandOutcome> goOn(Map<Strand, StrandChange> changes, WorkingHours.Held held) {
    List<StoredConversation> appendable = new ArrayList<>();
    List<StoredConversation> latest = latest(changes);
    Set<Strand> begun = new HashSet<>();
    latest.forEach(conversation -> begun.add(conversation.strand()));
    changes
        .values()
        .removeIf(change ->
            !begun.contains(change.strand())
                && change.arrived().stream().noneMatch(StrandFold::canOpen));
    for (StoredConversation last : latest) {
      StrandChange change = changes.get(last.strand());
      if (change != null && canAppend(last, change)) {
        appendable.add(last);
      }
    }
    List<StrandOutcome> outcomes = new ArrayList<>();
    for (StoredConversation last : pages.withEnds(appendable)) {
      StrandChange change = changes.remove(last.strand());
      if (change != null) {
        held.know(last.folded().openedBy(), last.opening().connectionId());
        StrandFold fold = held.fold(last.strand().workspaceId());
        outcomes.add(StrandOutcome.goneOn(last, fold.append(last.folded(), change.arrived())));
      }
    }
    return outcomes;
  }

  private List<StoredConversation> latest(Map<Strand, StrandChange> changes) {
    List<StoredConversation> latest = new ArrayList<>();
    List<Strand> unread = new ArrayList<>();
    for (StrandChange change : changes.values()) {
      if (change.latest() == null) {
        unread.add(change.strand());
      } else {
        latest.add(change.latest());
      }
    }
    latest.addAll(strands.latest(unread));
    return latest;
  }

  private static boolean canAppend(StoredConversation last, StrandChange change) {
    return change.arrived().stream().allMatch(event -> StrandFold.canAppend(last.folded(), event));
  }

  private Folded write(
      Succession succession,
      Map<UUID, Opening> openings,
      Collection<Filed> filed,
      WorkingHours.Held held,
      Map<Strand, Change.Cause> causes) {
    Collection<StrandOutcome> outcomes = succession.outcomes();
    Map<UUID, Opening> known = new HashMap<>(openings);
    Set<UUID> unknown = new HashSet<>(succession.openingsToRead(openings));
    known.putAll(
        history.openings(
            outcomes.stream()
                .flatMap(outcome -> outcome.messages().stream())
                .filter(message -> unknown.contains(message.event().id()))
                .toList()));
    List<ConversationChange> changes = succession.changes(known);
    WriteConversations.Written written = write.write(changes, held, causes);
    Map<PastMessage, @Nullable UUID> moved = move(outcomes, succession);
    history.moveQueuedReplies(changes);
    Map<UUID, UUID> conversations = new HashMap<>();
    for (StrandOutcome outcome : outcomes) {
      for (UUID event : outcome.outcome().places().keySet()) {
        UUID conversation = succession.conversationOf(event);
        if (conversation != null) {
          conversations.put(event, conversation);
        }
      }
    }
    told.reviews().tellAnew(judgedAnew(changes, moved));
    told.activity().tell(FoldedActivity.of(changes, moved, filed, conversations), written.events());
    return new Folded(conversations, written.versions());
  }

  /**
   * The conversations that have become spam or are none any more, and those that messages have come
   * to from elsewhere: theirs may have been judged otherwise.
   */
  private static Set<Map.Entry<UUID, UUID>> judgedAnew(
      List<ConversationChange> changes, Map<PastMessage, @Nullable UUID> moved) {
    Set<Map.Entry<UUID, UUID>> judged = new LinkedHashSet<>();
    for (ConversationChange change : changes) {
      if (change instanceof ConversationChange.Changed changed
          && changed.before().folded().spam() != changed.after().folded().spam()) {
        judged.add(Map.entry(changed.after().strand().workspaceId(), changed.after().id()));
      }
    }
    moved.forEach((message, now) -> {
      if (now != null) {
        judged.add(Map.entry(message.strand().workspaceId(), now));
      }
    });
    return judged;
  }

  /** Moves what belongs elsewhere by now; returns the messages, and where they are. */
  private Map<PastMessage, @Nullable UUID> move(
      Collection<StrandOutcome> outcomes, Succession succession) {
    Map<PastMessage, @Nullable UUID> messages = new HashMap<>();
    Map<PastAct, UUID> acts = new HashMap<>();
    for (StrandOutcome outcome : outcomes) {
      for (PastMessage message : outcome.messages()) {
        UUID now = succession.conversationOf(message.event().id());
        if (!Objects.equals(now, message.conversationId())) {
          messages.put(message, now);
        }
      }
      for (PastAct act : outcome.acts()) {
        UUID now = succession.conversationOf(act);
        if (now != null && !now.equals(act.conversationId())) {
          acts.put(act, now);
        }
      }
    }
    history.moveMessages(messages);
    history.moveActs(acts);
    return messages;
  }
}
