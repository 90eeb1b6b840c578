package io.entente.kpi.fact;

import io.entente.events.CycleState;
import java.util.UUID;

/** Names a fact: a page of a cycle. */
public record FactKey(UUID workspaceId, UUID cycleId, int page) {
  static FactKey of(CycleState state) {
    return new FactKey(state.workspaceId(), state.cycleId(), state.page());
  }
}
