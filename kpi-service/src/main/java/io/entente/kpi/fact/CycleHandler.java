package io.entente.kpi.fact;

import io.entente.events.Topics;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Held;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import io.entente.messaging.IncomingEvent;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Keeps facts and cells up to date with the cycles' states. */
@Singleton
final class CycleHandler implements EventHandler {
  private final StateReader reader;
  private final Generations generations;
  private final ApplyFacts applyFacts;
  private final ProgressStore progress;

  CycleHandler(
      StateReader reader, Generations generations, ApplyFacts applyFacts, ProgressStore progress) {
    this.reader = reader;
    this.generations = generations;
    this.applyFacts = applyFacts;
    this.progress = progress;
  }

  @Override
  public String group() {
    return FactGroup.NAME;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CYCLES);
  }

  /** Many, for what they change in one cell is written once. */
  @Override
  public int maxRecords() {
    return 4_000;
  }

  /** One waits for the database while the other counts; no cell is written by both. */
  @Override
  public int consumers() {
    return 2;
  }

  @Override
  public void handle(Batch batch) {
    List<Fact> facts = new ArrayList<>();
    List<Applied> applied = new ArrayList<>();
    for (IncomingEvent event : batch.events()) {
      Fact fact = reader.read(event.payload(), event.partition(), why -> batch.refuse(event, why));
      if (fact != null) {
        facts.add(fact);
        applied.add(new Applied(fact.key().workspaceId(), event.partition(), event.at()));
      }
    }
    if (!facts.isEmpty()) {
      Set<UUID> workspaces = new TreeSet<>();
      facts.forEach(fact -> workspaces.add(fact.key().workspaceId()));
      Held held = generations.hold(workspaces);
      applyFacts.apply(facts, held, ApplyFacts.Cells.KEPT);
      progress.advance(applied);
    }
  }
}
