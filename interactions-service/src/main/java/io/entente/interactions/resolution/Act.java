package io.entente.interactions.resolution;

import io.entente.events.ActorKind;
import io.entente.interactions.clock.StrandEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resolution or a reopening.
 *
 * @param agentId null for a bot or the system
 * @param recordedBy the member who said so
 */
record Act(
    UUID id,
    Kind kind,
    Instant occurredAt,
    ActorKind actor,
    @Nullable UUID agentId,
    Instant recordedAt,
    UUID recordedBy) {
  enum Kind {
    RESOLVED,
    REOPENED
  }

  StrandEvent event() {
    return switch (kind) {
      case RESOLVED -> new StrandEvent.Resolved(id, occurredAt, actor, agentId);
      case REOPENED -> new StrandEvent.Reopened(id, occurredAt, actor, agentId);
    };
  }
}
