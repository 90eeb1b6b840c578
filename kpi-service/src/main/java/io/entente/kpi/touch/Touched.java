package io.entente.kpi.touch;

import io.entente.events.Channel;
import io.entente.events.CycleState;
import io.entente.events.TargetKind;
import io.entente.events.TargetOutcome;
import io.entente.events.WaitEnding;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a customer was served, as far as a cycle page tells of it.
 *
 * @param customerId the identity that wrote
 */
record Touched(PageKey key, UUID customerId, List<Served> served) {
  private static final List<CycleState.Target> NONE = List.of();

  Touched {
    served = List.copyOf(served);
  }

  /** Names a page of a cycle. */
  record PageKey(UUID workspaceId, UUID cycleId, int page) {}

  /**
   * An answer, or the want of one.
   *
   * @param agentId who answered
   * @param teamId whose conversation it was then
   * @param at to the microsecond, as it is stored
   * @param waitingSince start of the wait that it ended, likewise; null if it ended none
   */
  record Served(
      UUID conversationId,
      Channel channel,
      UUID connectionId,
      @Nullable UUID agentId,
      @Nullable UUID teamId,
      Service service,
      Instant at,
      @Nullable Instant waitingSince) {}

  static PageKey keyOf(CycleState state) {
    return new PageKey(state.workspaceId(), state.cycleId(), state.page());
  }

  static Touched of(CycleState state) {
    List<Served> served = new ArrayList<>();
    for (CycleState.Wait wait : state.waits()) {
      if (wait.ending() == WaitEnding.ANSWERED && wait.endedAt() != null) {
        Service service = service(state, wait.startedAt());
        served.add(served(state, wait.agentId(), service, wait.endedAt(), wait.startedAt()));
      }
    }
    CycleState.Resolution resolution = state.resolution();
    if (state.page() == 0 && resolution != null && resolution.unanswered()) {
      served.add(served(state, null, Service.UNANSWERED, resolution.at(), closed(state)));
    }
    return new Touched(keyOf(state), state.customerId(), served);
  }

  /** Start of the last wait that the resolution ended; null if it ended none. */
  private static @Nullable Instant closed(CycleState state) {
    Instant since = null;
    for (CycleState.Wait wait : state.waits()) {
      if (wait.ending() == WaitEnding.RESOLVED) {
        since = wait.startedAt();
      }
    }
    return since;
  }

  /** Start of the wait that still runs on the page; null if none does. */
  static @Nullable Instant runningSince(CycleState state) {
    Instant since = null;
    for (CycleState.Wait wait : state.waits()) {
      if (wait.ending() == null) {
        since = wait.startedAt();
      }
    }
    return since;
  }

  private static Served served(
      CycleState state,
      @Nullable UUID agentId,
      Service service,
      Instant at,
      @Nullable Instant waitingSince) {
    CycleState.Facets facets = state.facets();
    return new Served(
        state.conversationId(),
        state.channel(),
        state.connectionId(),
        agentId,
        facets == null ? null : facets.teamAt(at),
        service,
        at.truncatedTo(ChronoUnit.MICROS),
        waitingSince == null ? null : waitingSince.truncatedTo(ChronoUnit.MICROS));
  }

  private static Service service(CycleState state, Instant waitStartedAt) {
    Service service = Service.UNTIMED;
    for (CycleState.Target target : Objects.requireNonNullElse(state.targets(), NONE)) {
      if (target.kind() != TargetKind.RESOLUTION && target.startedAt().equals(waitStartedAt)) {
        if (target.outcome() == TargetOutcome.BREACHED) {
          return Service.LATE;
        }
        if (target.outcome() == TargetOutcome.MET) {
          service = Service.WITHIN;
        }
      }
    }
    return service;
  }
}
