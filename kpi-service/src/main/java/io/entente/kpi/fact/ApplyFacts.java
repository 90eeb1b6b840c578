package io.entente.kpi.fact;

import io.entente.kpi.cell.ApplyDeltas;
import io.entente.kpi.cell.CellDeltas;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.ReportingCalendar;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Held;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts facts in the place of older ones, in the running transaction: the newest version of each
 * wins, in whatever order and however often they come. What changes is summed up first; the number
 * of statements does not grow with the number of facts.
 */
@Singleton
public final class ApplyFacts {
  private final FactStore facts;
  private final SampleStore samples;
  private final ApplyDeltas applyDeltas;

  /** Whether cells are kept up to date, or will be counted later, all at once. */
  public enum Cells {
    KEPT,
    LATER
  }

  ApplyFacts(FactStore facts, SampleStore samples, ApplyDeltas applyDeltas) {
    this.facts = facts;
    this.samples = samples;
    this.applyDeltas = applyDeltas;
  }

  /**
   * @param held the counting of each workspace that the facts go into
   */
  public void apply(Collection<Fact> arrived, Held held, Cells cells) {
    List<FactChange> changes = changes(newest(arrived), held);
    facts.save(changes);
    samples.apply(changes);
    if (cells == Cells.KEPT) {
      applyDeltas.apply(deltas(changes, held));
    }
  }

  private static Map<FactKey, Fact> newest(Collection<Fact> arrived) {
    Map<FactKey, Fact> newest = new HashMap<>();
    for (Fact fact : arrived) {
      newest.merge(fact.key(), fact, (a, b) -> a.version() >= b.version() ? a : b);
    }
    return newest;
  }

  private List<FactChange> changes(Map<FactKey, Fact> newest, Held held) {
    Map<FactKey, Fact> stored = facts.find(newest.keySet(), held);
    List<FactChange> changes = new ArrayList<>();
    for (Fact fact : newest.values()) {
      Fact before = stored.get(fact.key());
      if (before == null || before.version() < fact.version()) {
        changes.add(new FactChange(held.of(fact.key().workspaceId()).number(), before, fact));
      }
    }
    return changes;
  }

  private static CellDeltas deltas(List<FactChange> changes, Held held) {
    CellDeltas deltas = new CellDeltas();
    for (FactChange change : changes) {
      Fact after = change.after();
      Generation generation = held.of(after.key().workspaceId());
      ReportingCalendar calendar = generation.calendar();
      Set<Dimension> told = generation.dimensions();
      Fact before = change.before();
      if (before != null) {
        change
            .lost()
            .forEach(it -> deltas.add(before.origin(change.generation()), calendar, told, it, -1));
      }
      change
          .gained()
          .forEach(it -> deltas.add(after.origin(change.generation()), calendar, told, it, 1));
    }
    return deltas;
  }
}
