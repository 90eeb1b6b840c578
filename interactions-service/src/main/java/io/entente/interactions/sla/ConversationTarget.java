package io.entente.interactions.sla;

import io.entente.events.TargetClock;
import io.entente.events.TargetKind;
import io.entente.interactions.clock.OpenHours;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is promised in a conversation, and how it stands.
 *
 * @param cycle of the conversation, from 0
 * @param seconds on that clock
 * @param deadline null while a pause holds it up, or if it never comes
 * @param endedAt null while it is open
 * @param remainingSeconds until the deadline on that clock, negative once it has passed; null once
 *     it has ended, and where there is no deadline
 * @param warnedAt when the warning was told; null if it was not
 * @param breachedAt when the breach was told; null if it was not
 */
@Serdeable
@Schema(name = "SlaTarget")
public record ConversationTarget(
    int cycle,
    TargetKind kind,
    TargetState state,
    UUID policyId,
    int policyVersion,
    TargetClock clock,
    long seconds,
    Instant startedAt,
    @Nullable Instant deadline,
    @Nullable Instant endedAt,
    @Nullable Long remainingSeconds,
    @Nullable Instant warnedAt,
    @Nullable Instant breachedAt) {

  static ConversationTarget of(StoredTarget stored, OpenHours hours, Instant now) {
    Target target = stored.target();
    return new ConversationTarget(
        target.cycle(),
        target.kind(),
        target.stateAt(now),
        target.policyId(),
        target.policyVersion(),
        target.clock(),
        target.seconds(),
        target.startedAt(),
        target.deadline(),
        target.endedAt(),
        target.endedAt() == null && target.deadline() != null
            ? remaining(target.clock(), hours, now, target.deadline())
            : null,
        stored.warnedAt(),
        stored.breachedAt());
  }

  /** Seconds on a clock until a deadline, negative once it has passed. */
  static long remaining(TargetClock clock, OpenHours hours, Instant now, Instant deadline) {
    if (clock == TargetClock.CALENDAR) {
      return Duration.between(now, deadline).toSeconds();
    }
    return deadline.isBefore(now)
        ? -hours.openSeconds(deadline, now)
        : hours.openSeconds(now, deadline);
  }
}
