package io.entente.demo;

import io.entente.events.Channel;
import io.entente.events.InteractionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and why a conversation begins.
 *
 * @param number of the matter
 * @param parentExternalId the post below which it begins; null if it stands by itself
 */
record Scene(
    long number,
    Channel channel,
    InteractionKind kind,
    Topic topic,
    Person person,
    @Nullable String parentExternalId,
    Instant openedAt) {

  /** Messages of one customer alone have a thread that the network names. */
  @Nullable String thread() {
    return kind == InteractionKind.DIRECT_MESSAGE || kind == InteractionKind.MAIL
        ? "t" + number
        : null;
  }

  /** What an answer to it is on its network. */
  InteractionKind answerKind() {
    return switch (kind) {
      case MENTION, REVIEW, POST -> InteractionKind.COMMENT;
      default -> kind;
    };
  }
}
