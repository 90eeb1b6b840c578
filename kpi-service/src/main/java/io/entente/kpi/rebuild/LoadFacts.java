package io.entente.kpi.rebuild;

import io.entente.kpi.fact.ApplyFacts;
import io.entente.kpi.fact.Fact;
import io.entente.kpi.fact.FactKey;
import io.entente.kpi.fact.FactScan;
import io.entente.kpi.fact.StateReader;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Held;
import io.entente.kpi.log.CycleLog;
import io.entente.kpi.log.CycleLogs;
import io.entente.kpi.log.Event;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes facts into a new counting: from the events, or from the current one. */
@Singleton
final class LoadFacts {
  private static final int FACTS_AT_ONCE = 2_000;

  private final TaskSteps steps;
  private final ApplyFacts applyFacts;
  private final StateReader reader;
  private final Readers readers;

  /** Where facts come from. */
  @Singleton
  record Readers(FactScan facts, Generations generations, CycleLogs logs) {}

  LoadFacts(TaskSteps steps, ApplyFacts applyFacts, StateReader reader, Readers readers) {
    this.steps = steps;
    this.applyFacts = applyFacts;
    this.reader = reader;
    this.readers = readers;
  }

  /** Takes in all there is now, without cells; the log then stands where the rest begins. */
  void load(Task task, Generation target, CycleLog log) {
    if (task.source() == Source.EVENTS) {
      log.readTo(log.ends(), events -> apply(task, target, events, ApplyFacts.Cells.LATER));
    } else {
      // Read before the facts are: what is applied in between is read from the log once more.
      Map<Integer, Long> applied = readers.logs().applied();
      copy(task, readers.generations().current(task.workspaceId()), target);
      log.seek(applied);
    }
  }

  private void copy(Task task, Generation current, Generation target) {
    @Nullable FactKey last = null;
    List<Fact> facts = readers.facts().after(current, last, FACTS_AT_ONCE);
    while (!facts.isEmpty()) {
      List<Fact> found = facts;
      steps.run(
          task,
          found.size(),
          0,
          () -> applyFacts.apply(found, Held.just(target), ApplyFacts.Cells.LATER));
      last = facts.getLast().key();
      facts = readers.facts().after(current, last, FACTS_AT_ONCE);
    }
  }

  /** Applies what the events say of the task's workspace, in a step of its own. */
  void apply(Task task, Generation target, List<Event> events, ApplyFacts.Cells cells) {
    List<Fact> facts = facts(task, events);
    if (!facts.isEmpty()) {
      steps.run(task, facts.size(), 0, () -> applyFacts.apply(facts, Held.just(target), cells));
    }
  }

  private List<Fact> facts(Task task, List<Event> events) {
    List<Fact> facts = new ArrayList<>();
    for (Event event : events) {
      if (event.isOf(task.workspaceId())) {
        // What can't be read is among the dead letters since it came first.
        Fact fact = reader.read(event.payload(), event.partition(), _ -> {});
        if (fact != null && fact.key().workspaceId().equals(task.workspaceId())) {
          facts.add(fact);
        }
      }
    }
    return facts;
  }
}
