package io.entente.interactions.community;

import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.Strand;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Counts what was accepted and confirmed to the questions that it answers. */
@Singleton
final class Settle {
  /** The place of no answer. */
  private static final UUID NOWHERE = new UUID(0, 0);

  private final QuestionStore questions;
  private final MarkStore marks;

  Settle(QuestionStore questions, MarkStore marks) {
    this.questions = questions;
    this.marks = marks;
  }

  /** Looks anew at the marks of these places; the questions whose answers they mark. */
  SortedSet<QuestionKey> marksAt(Collection<NodeKey> places) {
    SortedSet<QuestionKey> concerned = new TreeSet<>();
    List<MarkStore.Placed> placed = places.isEmpty() ? List.of() : marks.at(places);
    if (placed.isEmpty()) {
      return concerned;
    }
    for (MarkStore.Placed mark : placed) {
      Strand strand = mark.strand();
      if (strand != null) {
        concerned.add(QuestionKey.of(strand));
      }
      if (mark.questionId() != null) {
        concerned.add(new QuestionKey(mark.node().workspaceId(), mark.questionId()));
      }
    }
    marks.count(placed);
    settle(concerned);
    return concerned;
  }

  /** Confirms an answer in the place of any other of the question. */
  void confirm(QuestionKey question, MarkStore.Told confirmation) {
    questions.lock(new TreeSet<>(List.of(question)));
    marks.withdrawOthers(
        question, confirmation.node().id(), Objects.requireNonNull(confirmation.at()));
    marks.tell(List.of(confirmation));
    marksAt(List.of(confirmation.node()));
  }

  /** Confirms no answer any more. */
  void unconfirm(QuestionKey question, Instant at) {
    SortedSet<QuestionKey> concerned = new TreeSet<>(List.of(question));
    questions.lock(concerned);
    marks.withdrawOthers(question, NOWHERE, at);
    settle(concerned);
  }

  /** Finds by which answer each was settled first. */
  private void settle(SortedSet<QuestionKey> concerned) {
    if (concerned.isEmpty()) {
      return;
    }
    // Before the marks are read: who settles the same question has then written all of its own.
    questions.lock(concerned);
    Map<QuestionKey, QuestionStore.@Nullable First> firsts = new HashMap<>();
    concerned.forEach(key -> firsts.put(key, null));
    for (MarkStore.InForce mark : marks.inForce(concerned)) {
      QuestionStore.First before = firsts.get(mark.question());
      if (before == null || isBefore(mark, before)) {
        firsts.put(mark.question(), new QuestionStore.First(mark.at(), mark.byPeer()));
      }
    }
    questions.settle(firsts);
  }

  /** At equal times the peer's counts: the brand repeats what was said. */
  private static boolean isBefore(MarkStore.InForce mark, QuestionStore.First first) {
    return mark.at().isBefore(first.at())
        || (mark.at().equals(first.at()) && mark.byPeer() && !first.byPeer());
  }
}
