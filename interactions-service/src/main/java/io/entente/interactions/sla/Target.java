package io.entente.interactions.sla;

import io.entente.events.CycleState;
import io.entente.events.TargetClock;
import io.entente.events.TargetKind;
import io.entente.events.TargetOutcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that is promised by a time.
 *
 * @param page page of the cycle that tells of it
 * @param scheduleId of the policy; null for the connection's
 * @param seconds on its clock
 * @param deadline null while a pause holds it up, or if it never comes
 * @param warnAt null if there is no warning
 * @param endedAt null while it is open
 */
record Target(
    int cycle,
    int page,
    TargetKind kind,
    Instant startedAt,
    UUID policyId,
    int policyVersion,
    TargetClock clock,
    @Nullable UUID scheduleId,
    long seconds,
    @Nullable Instant deadline,
    @Nullable Instant warnAt,
    @Nullable Instant endedAt) {

  /**
   * The instant from which on it is too late: the whole second of the deadline is in time.
   *
   * @return null if there is no deadline
   */
  @Nullable Instant lapsesAt() {
    return deadline == null ? null : deadline.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
  }

  /** What became of it; null while it is open. */
  @Nullable TargetOutcome outcome() {
    if (endedAt == null) {
      return null;
    }
    Instant lapsesAt = lapsesAt();
    return lapsesAt == null || endedAt.isBefore(lapsesAt)
        ? TargetOutcome.MET
        : TargetOutcome.BREACHED;
  }

  /** Whether it was missed by then, ended or not. */
  TargetState stateAt(Instant now) {
    Instant lapsesAt = lapsesAt();
    if (endedAt != null) {
      return outcome() == TargetOutcome.MET ? TargetState.MET : TargetState.BREACHED;
    }
    return lapsesAt == null || now.isBefore(lapsesAt) ? TargetState.PENDING : TargetState.BREACHED;
  }

  boolean isSameUndertaking(Undertaking other) {
    return cycle == other.cycle()
        && page == other.page()
        && kind == other.kind()
        && startedAt.equals(other.startedAt());
  }

  CycleState.Target told() {
    return new CycleState.Target(
        kind, policyId, policyVersion, clock, seconds, startedAt, deadline, endedAt, outcome());
  }
}
