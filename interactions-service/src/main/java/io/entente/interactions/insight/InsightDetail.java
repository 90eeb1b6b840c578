package io.entente.interactions.insight;

import io.entente.events.InsightState;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An insight with the messages that it comes from and all that was decided, in order. */
@Serdeable
record InsightDetail(Insight insight, List<Source> sources, List<Decision> decisions) {
  InsightDetail {
    sources = List.copyOf(sources);
    decisions = List.copyOf(decisions);
  }

  /**
   * A message.
   *
   * @param conversationId where it is now; null if it is in none any more
   * @param toldAt when its author was told; null if they were not
   */
  @Serdeable
  record Source(
      UUID interactionId,
      @Nullable UUID conversationId,
      @Nullable String handle,
      @Nullable String name,
      String body,
      Instant occurredAt,
      @Nullable Instant toldAt) {}

  /** What was decided, when and by whom. */
  @Serdeable
  record Decision(
      InsightState decision, @Nullable String reason, Instant decidedAt, UUID decidedBy) {}
}
