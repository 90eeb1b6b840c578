package io.entente.interactions.rule;

import io.entente.interactions.action.ReadyAction;
import io.entente.interactions.condition.Facts;
import io.entente.interactions.strand.StoredConversation;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A rule that is ready to be asked. */
record ReadyRule(
    UUID id, long version, NewRule rule, Predicate<Facts> conditions, List<ReadyAction> actions) {

  /**
   * From when on the time of a rule on time runs; null while it does not.
   *
   * @param saidAt when a person last wrote; null if none did
   */
  @Nullable Instant begin(StoredConversation conversation, @Nullable Instant saidAt) {
    return timing().begin(conversation.folded(), saidAt);
  }

  /** Whether the time of a rule on time runs from when a person last wrote. */
  boolean isSinceActivity() {
    return timing().since() == Timing.Since.ACTIVITY;
  }

  Instant due(Instant begun) {
    return timing().due(begun);
  }

  private Timing timing() {
    return Objects.requireNonNull(rule.timing());
  }
}
