package io.entente.interactions.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What rules do in a transaction, to be written down at its end. */
final class RunNotes {
  private final Map<UUID, List<Run>> runs = new HashMap<>();
  private final Map<UUID, Map<UUID, RuleCounts>> counts = new HashMap<>();

  void asked(UUID workspaceId, ReadyRule rule, Instant at) {
    counts(workspaceId)
        .merge(rule.id(), RuleCounts.NONE.asked(at), (before, _) -> before.asked(at));
  }

  void ran(UUID workspaceId, Run run) {
    runs.computeIfAbsent(workspaceId, _ -> new ArrayList<>()).add(run);
    boolean failed = run.outcome() == Outcome.FAILED;
    counts(workspaceId).computeIfPresent(run.ruleId(), (_, it) -> it.matched(run.at(), failed));
  }

  private Map<UUID, RuleCounts> counts(UUID workspaceId) {
    return counts.computeIfAbsent(workspaceId, _ -> new HashMap<>());
  }

  void write(RunStore store) {
    runs.forEach(store::insert);
    counts.forEach(store::count);
  }
}
