package io.entente.interactions.resolution;

import io.entente.interactions.agent.AgentStore;
import io.entente.interactions.strand.ConversationKey;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.strand.LockConversation;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.strand.StrandChange;
import io.entente.interactions.thread.Strand;
import io.entente.interactions.trail.By;
import io.entente.interactions.trail.Change;
import io.entente.rest.Caller;
import io.entente.rest.InvalidRequest;
import io.entente.rest.NotFound;
import io.entente.rest.Refusal;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Has many acts take effect in the running transaction, in as many statements as one. Each counts
 * for whatever conversation its thread had at that time.
 */
@Singleton
final class RecordActs {
  private static final int MOST_MOVES = 20;

  private final ActStore acts;
  private final AgentStore agents;
  private final LockConversation lock;
  private final FoldStrands fold;

  RecordActs(ActStore acts, AgentStore agents, LockConversation lock, FoldStrands fold) {
    this.acts = acts;
    this.agents = agents;
    this.lock = lock;
    this.fold = fold;
  }

  private record Fitting(ToldOf told, StoredConversation conversation) {}

  List<ActsTaken.Item> record(Caller by, List<ToldOf> told, Locale language) {
    Map<UUID, StoredConversation> places = lockAll(by.workspaceId(), told);
    List<ActsTaken.Item> results = new ArrayList<>(told.size());
    List<Fitting> fitting = new ArrayList<>(told.size());
    for (ToldOf one : told) {
      try {
        fitting.add(new Fitting(one, fits(one, places.get(one.nodeId()))));
        results.add(new ActsTaken.Item(one.index(), one.act().id(), null));
      } catch (Refusal refusal) {
        results.add(new ActsTaken.Item(one.index(), null, refusal.toProblem(language)));
      }
    }
    apply(by, withoutKnown(by.workspaceId(), fitting));
    return results;
  }

  /** The conversations of the messages, which stay where they are from now on. */
  private Map<UUID, StoredConversation> lockAll(UUID workspaceId, List<ToldOf> told) {
    Set<UUID> nodes = new HashSet<>();
    told.forEach(one -> nodes.add(one.nodeId()));
    for (int moves = 0; moves < MOST_MOVES; moves++) {
      Map<UUID, UUID> seen = acts.conversations(workspaceId, nodes);
      Map<UUID, StoredConversation> byId = new HashMap<>();
      List<ConversationKey> keys =
          seen.values().stream()
              .distinct()
              .map(id -> new ConversationKey(workspaceId, id))
              .toList();
      lock.lockAll(keys).forEach(conversation -> byId.put(conversation.id(), conversation));
      if (seen.equals(acts.conversations(workspaceId, nodes))) {
        Map<UUID, StoredConversation> places = new HashMap<>();
        seen.forEach((node, id) -> places.put(node, Objects.requireNonNull(byId.get(id))));
        return places;
      }
    }
    throw new IllegalStateException("Messages move on and on");
  }

  private static StoredConversation fits(ToldOf told, @Nullable StoredConversation conversation) {
    if (conversation == null) {
      throw new NotFound("message in a conversation");
    }
    if (told.act().occurredAt().isBefore(conversation.folded().openedAt())) {
      throw new InvalidRequest(
          "/" + told.index() + "/occurredAt", "lies before the conversation began");
    }
    return conversation;
  }

  private Collection<Fitting> withoutKnown(UUID workspaceId, List<Fitting> fitting) {
    Map<UUID, Fitting> fresh = new LinkedHashMap<>();
    fitting.forEach(one -> fresh.put(one.told().act().id(), one));
    if (!fresh.isEmpty()) {
      acts.known(workspaceId, List.copyOf(fresh.keySet())).forEach(fresh::remove);
    }
    return fresh.values();
  }

  private void apply(Caller by, Collection<Fitting> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    Map<Strand, List<Act>> byStrand = new LinkedHashMap<>();
    for (Fitting one : fresh) {
      byStrand
          .computeIfAbsent(one.conversation().strand(), _ -> new ArrayList<>())
          .add(one.told().act());
    }
    agents.see(by.workspaceId(), by.memberId(), by.name(), recordedAt(fresh));
    List<StrandChange> changes = new ArrayList<>();
    byStrand.forEach((strand, done) -> changes.add(change(by, strand, done)));
    Folded folded = fold.fold(changes, Map.of());
    acts.insert(
        fresh.stream()
            .map(one -> {
              Act act = one.told().act();
              UUID at = Objects.requireNonNull(folded.conversationOf(act.id()));
              return new ActStore.Done(one.conversation(), at, act);
            })
            .toList());
  }

  private static Instant recordedAt(Collection<Fitting> fresh) {
    return fresh.iterator().next().told().act().recordedAt();
  }

  private static StrandChange change(Caller by, Strand strand, List<Act> done) {
    Instant at = done.stream().map(Act::occurredAt).max(Instant::compareTo).orElseThrow();
    return new StrandChange(
        strand,
        done.stream().map(Act::event).toList(),
        StrandChange.History.UNCHANGED,
        new Change.Cause(By.member(by), at),
        null);
  }
}
