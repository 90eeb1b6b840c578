package io.entente.interactions.sla;

import io.entente.events.CycleState;
import io.entente.interactions.clock.CyclePage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The targets of conversations that changed, by the pages that tell of them. */
public final class KeptTargets {
  private final Map<Place, List<CycleState.Target>> targets = new HashMap<>();
  private final Set<Place> changed = new HashSet<>();

  private record Place(UUID conversationId, int cycle, int page) {}

  void put(UUID conversationId, Target target) {
    targets
        .computeIfAbsent(
            new Place(conversationId, target.cycle(), target.page()), _ -> new ArrayList<>())
        .add(target.told());
  }

  void markChanged(UUID conversationId, Target target) {
    changed.add(new Place(conversationId, target.cycle(), target.page()));
  }

  public List<CycleState.Target> of(UUID conversationId, CyclePage page) {
    return targets.getOrDefault(new Place(conversationId, page.cycle(), page.page()), List.of());
  }

  /** Whether a page has other targets than before. */
  public boolean isChanged(UUID conversationId, CyclePage page) {
    return changed.contains(new Place(conversationId, page.cycle(), page.page()));
  }
}
