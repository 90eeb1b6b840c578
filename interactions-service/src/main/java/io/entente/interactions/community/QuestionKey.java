package io.entente.interactions.community;

import io.entente.events.Ids;
import io.entente.interactions.thread.Strand;
import java.util.Comparator;
import java.util.UUID;

/** A question of one workspace. Locks are taken in this order. */
record QuestionKey(UUID workspaceId, UUID id) implements Comparable<QuestionKey> {
  private static final Comparator<QuestionKey> ORDER =
      Comparator.comparing(QuestionKey::workspaceId).thenComparing(QuestionKey::id);

  /** The question that a strand is, if its customer began the thread. */
  static QuestionKey of(Strand strand) {
    UUID id = Ids.named(strand.rootId(), "question", strand.customerId().toString());
    return new QuestionKey(strand.workspaceId(), id);
  }

  @Override
  public int compareTo(QuestionKey other) {
    return ORDER.compare(this, other);
  }
}
