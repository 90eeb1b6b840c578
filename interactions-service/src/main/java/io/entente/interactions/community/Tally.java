package io.entente.interactions.community;

import io.entente.events.ActorKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Answers to a question.
 *
 * @param firstAt null if there are none
 * @param firstPeerAt null if none is a peer's
 */
record Tally(int answers, @Nullable Instant firstAt, @Nullable Instant firstPeerAt) {
  static final Tally NONE = new Tally(0, null, null);

  Tally with(Contribution answer) {
    return new Tally(
        answers + 1,
        earlier(firstAt, answer.at()),
        answer.actor() == ActorKind.PEER ? earlier(firstPeerAt, answer.at()) : firstPeerAt);
  }

  private static Instant earlier(@Nullable Instant one, Instant other) {
    return one != null && one.isBefore(other) ? one : other;
  }
}
