package io.entente.interactions.assignment;

import io.entente.interactions.availability.Colleague;
import io.entente.interactions.availability.Presence;
import io.entente.interactions.team.AssignmentMode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team that gives its work out by itself.
 *
 * @param handOver after which the work of who is away goes to others; null if it stays
 */
record SharedTeam(UUID id, AssignmentMode mode, @Nullable Duration handOver) {
  /** When the work of somebody who is away goes to others; null if it stays. */
  @Nullable Instant handsOverAt(Colleague absent) {
    if (handOver == null || absent.presence() != Presence.AWAY) {
      return null;
    }
    return absent.since() == null ? Instant.EPOCH : absent.since().plus(handOver);
  }
}
