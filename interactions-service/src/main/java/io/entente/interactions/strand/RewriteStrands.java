package io.entente.interactions.strand;

import io.entente.events.ActorKind;
import io.entente.interactions.clock.StrandEvent;
import io.entente.interactions.clock.StrandFold;
import io.entente.interactions.strand.HistoryStore.PastAct;
import io.entente.interactions.strand.HistoryStore.PastMessage;
import io.entente.interactions.strand.Lanes.Said;
import io.entente.interactions.strand.RegroupedThreads.Bundle;
import io.entente.interactions.thread.Strand;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Folds strands anew from all that happened in them. */
@Singleton
final class RewriteStrands {
  private final StrandStore strands;
  private final CyclePageStore pages;
  private final HistoryStore history;
  private final RegroupedThreads threads;
  private final RegroupingStore regroupings;

  RewriteStrands(
      StrandStore strands,
      CyclePageStore pages,
      HistoryStore history,
      RegroupedThreads threads,
      RegroupingStore regroupings) {
    this.strands = strands;
    this.pages = pages;
    this.history = history;
    this.threads = threads;
    this.regroupings = regroupings;
  }

  /** What is known of some strands, and what happens in each. */
  private static final class Known {
    final Map<Strand, List<StoredConversation>> before = new LinkedHashMap<>();
    final Map<Strand, List<PastMessage>> messages = new HashMap<>();
    final Map<Strand, List<PastAct>> acts = new HashMap<>();
    final Map<Strand, List<StrandEvent>> arrived = new HashMap<>();
    final Set<UUID> passedOver;

    /**
     * @param passedOver ids of acts that mean nothing where they are by now
     */
    Known(Set<UUID> passedOver) {
      this.passedOver = passedOver;
    }

    private static <T> void add(Strand strand, T one, Map<Strand, List<T>> all) {
      all.computeIfAbsent(strand, _ -> new ArrayList<>()).add(one);
    }

    StrandOutcome fold(Strand strand, StrandFold fold, Lanes lanes) {
      List<PastMessage> pastMessages = messages.getOrDefault(strand, List.of());
      List<PastAct> pastActs = acts.getOrDefault(strand, List.of());
      List<StrandEvent> events = new ArrayList<>(arrived.getOrDefault(strand, List.of()));
      pastMessages.forEach(message -> events.add(message.event()));
      for (PastAct act : pastActs) {
        if (!passedOver.contains(act.event().id())) {
          events.add(act.event());
        }
      }
      return new StrandOutcome(
          strand,
          before.getOrDefault(strand, List.of()),
          pastMessages,
          pastActs,
          fold.fold(events, lanes.joinedUntil(strand)));
    }
  }

  /**
   * The outcomes of the strands that are to be rewritten, and of all that hang together with them.
   *
   * @param changes all of the transaction
   * @param rewritten the strands of those that can't just be appended
   */
  List<StrandOutcome> rewrite(
      Collection<StrandChange> changes,
      Set<Strand> rewritten,
      Regrouped regrouped,
      WorkingHours.Held held) {
    if (rewritten.isEmpty()) {
      return List.of();
    }
    Set<Strand> joint = threads.regrouped(rewritten);
    Bundle bundle = joint.isEmpty() ? new Bundle(Set.of(), List.of()) : threads.around(joint);
    Set<Strand> all = new LinkedHashSet<>(rewritten);
    all.addAll(bundle.strands());
    List<PastMessage> messages = history.messages(all);
    messages.forEach(message -> held.know(message.event().id(), message.connectionId()));
    Set<Strand> covered = new LinkedHashSet<>(all);
    Lanes lanes = lanes(changes, messages, bundle, all);
    covered.addAll(lanes.strands());
    List<StoredConversation> before =
        before(all, bundle.decided().isEmpty() ? List.of() : messages, regrouped);
    before.forEach(it -> covered.add(it.strand()));
    List<PastAct> acts = history.acts(before);
    Known known = new Known(passedOver(lanes, said(changes, messages), acts));
    before.forEach(it -> Known.add(it.strand(), it, known.before));
    place(messages, acts, lanes, known);
    changes.stream()
        .filter(change -> covered.contains(change.strand()))
        .forEach(change -> place(change, lanes, known));
    return covered.stream()
        .map(strand -> known.fold(strand, held.fold(strand.workspaceId()), lanes))
        .toList();
  }

  private Lanes lanes(
      Collection<StrandChange> changes, List<PastMessage> past, Bundle bundle, Set<Strand> all) {
    Map<UUID, UUID> parents =
        bundle.decided().isEmpty() ? Map.of() : regroupings.parents(bundle.strands());
    List<Said> said = new ArrayList<>();
    for (PastMessage message : past) {
      said.add(said(message.event(), message.strand()));
    }
    for (StrandChange change : changes) {
      if (all.contains(change.strand())) {
        for (StrandEvent event : change.arrived()) {
          if (event instanceof StrandEvent.Message message) {
            said.add(said(message, change.strand()));
          }
        }
      }
    }
    return new Lanes(said, parents, bundle.decided());
  }

  private static List<StrandEvent.Message> said(
      Collection<StrandChange> changes, List<PastMessage> past) {
    List<StrandEvent.Message> said = new ArrayList<>();
    past.forEach(message -> said.add(message.event()));
    for (StrandChange change : changes) {
      for (StrandEvent event : change.arrived()) {
        if (event instanceof StrandEvent.Message message) {
          said.add(message);
        }
      }
    }
    return said;
  }

  /** Also judgements on blocked customers who turned out to write in a thread of another. */
  private static Set<UUID> passedOver(
      Lanes lanes, List<StrandEvent.Message> said, List<PastAct> acts) {
    Set<UUID> passedOver = new HashSet<>(PartResolutions.of(lanes.joins(), said, acts));
    Set<UUID> ofPeers = new HashSet<>();
    for (StrandEvent.Message message : said) {
      if (message.actor() == ActorKind.PEER) {
        ofPeers.add(message.id());
      }
    }
    for (PastAct act : acts) {
      if (act.event() instanceof StrandEvent.Judged judged && ofPeers.contains(judged.about())) {
        passedOver.add(judged.id());
      }
    }
    return passedOver;
  }

  private static Said said(StrandEvent.Message message, Strand strand) {
    return new Said(message.id(), strand, message.key());
  }

  /** Also those of strands that cuts began: each has messages. */
  private List<StoredConversation> before(
      Set<Strand> all, List<PastMessage> messages, Regrouped regrouped) {
    Map<UUID, StoredConversation> before = new LinkedHashMap<>();
    Set<ConversationKey> others = new LinkedHashSet<>();
    strands.all(all).forEach(it -> before.put(it.id(), it));
    for (PastMessage message : messages) {
      UUID id = message.conversationId();
      if (id != null && !before.containsKey(id)) {
        others.add(new ConversationKey(message.strand().workspaceId(), id));
      }
    }
    strands.find(others).forEach(it -> before.put(it.id(), it));
    regrouped.revived().forEach(it -> before.put(it.id(), it));
    return pages.withAll(before.values());
  }

  private static void place(
      List<PastMessage> messages, List<PastAct> acts, Lanes lanes, Known known) {
    for (PastMessage message : messages) {
      Strand lane = lanes.of(message.event().id());
      if (lane != null) {
        Known.add(lane, message, known.messages);
      }
    }
    for (PastAct act : acts) {
      Strand lane = lanes.of(act.nodeId());
      if (lane != null) {
        Known.add(lane, act, known.acts);
      }
    }
  }

  private static void place(StrandChange change, Lanes lanes, Known known) {
    for (StrandEvent event : change.arrived()) {
      UUID message =
          switch (event) {
            case StrandEvent.Message it -> it.id();
            case StrandEvent.Judged it -> it.about();
            default -> null;
          };
      Strand lane = message == null ? null : lanes.of(message);
      Known.add(lane == null ? change.strand() : lane, event, known.arrived);
    }
  }
}
