package io.entente.interactions.regroup;

import io.entente.events.Ids;
import io.entente.interactions.strand.FoldStrands;
import io.entente.interactions.strand.Folded;
import io.entente.interactions.strand.Regrouped;
import io.entente.interactions.strand.Regrouping;
import io.entente.interactions.strand.RegroupingStore;
import io.entente.interactions.strand.StoredConversation;
import io.entente.interactions.strand.StrandChange;
import io.entente.interactions.strand.StrandChange.History;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.Strand;
import io.entente.interactions.thread.ThreadNode;
import io.entente.interactions.thread.ThreadStore;
import io.entente.interactions.trail.By;
import io.entente.interactions.trail.Change;
import io.entente.rest.Caller;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps what a member decided and has it take effect, where the locks are held. */
@Singleton
final class Decide {
  private final ThreadStore threads;
  private final RegroupingStore regroupings;
  private final FoldStrands fold;

  Decide(ThreadStore threads, RegroupingStore regroupings, FoldStrands fold) {
    this.threads = threads;
    this.regroupings = regroupings;
    this.fold = fold;
  }

  /** Begins a strand at the message that opened the conversation. */
  static Regrouping cut(StoredConversation conversation, Instant now) {
    return new Regrouping(
        conversation.strand().workspaceId(),
        Ids.next(),
        Regrouping.Kind.CUT,
        conversation.folded().openedBy(),
        null,
        conversation.id(),
        now);
  }

  void keep(Caller by, Collection<StoredConversation> of, List<Regrouping> decided) {
    SortedSet<NodeKey> begun = new TreeSet<>();
    for (Regrouping regrouping : decided) {
      regroupings.insert(regrouping, by.memberId());
      if (regrouping.kind() != Regrouping.Kind.JOINED) {
        begun.add(new NodeKey(regrouping.workspaceId(), regrouping.id()));
      }
    }
    threads.place(begun, begun.hashCode());
    SortedSet<NodeKey> roots = new TreeSet<>(begun);
    of.forEach(conversation -> roots.add(conversation.strand().root()));
    threads.regroup(roots);
  }

  /**
   * Forgets a join.
   *
   * @return the strands of the messages that it joined
   */
  Set<Strand> forget(Regrouping join) {
    regroupings.delete(join);
    SortedSet<NodeKey> nodes = new TreeSet<>();
    nodes.add(new NodeKey(join.workspaceId(), join.nodeId()));
    if (join.intoNodeId() != null) {
      nodes.add(new NodeKey(join.workspaceId(), join.intoNodeId()));
    }
    Set<Strand> strands = new HashSet<>();
    for (ThreadNode node : threads.lock(nodes)) {
      Strand strand = node.strand();
      if (strand != null) {
        strands.add(strand);
      }
    }
    return strands;
  }

  Folded apply(Caller by, Set<Strand> strands, Regrouped regrouped, Instant now) {
    Change.Cause cause = new Change.Cause(By.member(by), now);
    return fold.regroup(
        strands.stream()
            .map(strand -> new StrandChange(strand, List.of(), History.REWRITTEN, cause, null))
            .toList(),
        regrouped);
  }

  static UUID placeOf(StoredConversation conversation) {
    return conversation.folded().openedBy();
  }
}
