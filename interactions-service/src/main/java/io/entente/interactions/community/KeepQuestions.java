package io.entente.interactions.community;

import io.entente.interactions.thread.Links;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.Strand;
import io.entente.interactions.thread.ThreadNode;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what is known of questions with the messages that are filed, in the same transaction. What
 * is new is added to what was counted; only where messages that had arrived before come or go are
 * the answers counted anew. No statement where nothing of a community arrives.
 */
@Singleton
public final class KeepQuestions {
  private final QuestionStore questions;
  private final Settle settle;
  private final TellQuestions tell;

  KeepQuestions(QuestionStore questions, Settle settle, TellQuestions tell) {
    this.questions = questions;
    this.settle = settle;
    this.tell = tell;
  }

  /**
   * @param arrived those of a community that arrived
   * @param links what these and all others changed in their threads
   */
  public void follow(List<Contribution> arrived, Links links) {
    if (arrived.isEmpty() && links.moved().isEmpty()) {
      return;
    }
    List<QuestionStore.Begun> begun = begun(arrived);
    Map<QuestionKey, Tally> added = added(arrived, links.moved());
    questions.insert(begun);
    questions.add(added);
    Set<QuestionKey> changed = new HashSet<>(questions.recount(links.moved()));
    begun.forEach(one -> changed.add(QuestionKey.of(one.strand())));
    changed.addAll(added.keySet());
    Set<NodeKey> places = new HashSet<>();
    arrived.forEach(one -> places.add(one.node()));
    if (!links.moved().isEmpty()) {
      links.changed().stream().map(ThreadNode::key).forEach(places::add);
    }
    changed.addAll(settle.marksAt(places));
    tell.tell(changed);
  }

  private static List<QuestionStore.Begun> begun(List<Contribution> arrived) {
    List<QuestionStore.Begun> begun = new ArrayList<>();
    for (Contribution one : arrived) {
      Strand strand = one.strand();
      if (one.asks() && strand != null) {
        begun.add(new QuestionStore.Begun(strand, one.node().id(), one.connectionId(), one.at()));
      }
    }
    return begun;
  }

  private static Map<QuestionKey, Tally> added(List<Contribution> arrived, Set<Strand> recounted) {
    Map<QuestionKey, Tally> added = new HashMap<>();
    for (Contribution one : arrived) {
      Strand strand = one.strand();
      if (one.answers() && strand != null && !recounted.contains(strand)) {
        added.compute(
            QuestionKey.of(strand), (_, tally) -> (tally == null ? Tally.NONE : tally).with(one));
      }
    }
    return added;
  }
}
