package io.entente.kpi.tag;

import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.kpi.copy.StateKind;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** Keeps which tags the conversation of each cycle had, in step with the cycles' states. */
@Singleton
public final class TagHandler implements EventHandler {
  public static final String GROUP = "kpi-tags";

  private static final StateKind<CycleState> CYCLES =
      new StateKind<>(
          CycleState.class,
          CycleState::key,
          CycleState::version,
          "This is no state of a cycle that can be read.");

  private final EventJson json;
  private final TagStore tags;

  TagHandler(EventJson json, TagStore tags) {
    this.json = json;
    this.tags = tags;
  }

  @Override
  public String group() {
    return GROUP;
  }

  @Override
  public Set<String> topics() {
    return Set.of(Topics.CYCLES);
  }

  @Override
  public int maxRecords() {
    return 2_000;
  }

  /** Each page tells the same of its cycle. */
  @Override
  public void handle(Batch batch) {
    List<CycleState> first =
        CYCLES.newest(batch, json).stream().filter(state -> state.page() == 0).toList();
    if (!first.isEmpty()) {
      tags.save(first);
    }
  }
}
