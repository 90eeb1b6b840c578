package io.entente.kpi.thread;

import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.kpi.copy.StateKind;
import io.entente.messaging.Batch;
import io.entente.messaging.EventHandler;
import jakarta.inject.Singleton;
import java.util.Set;

/** Keeps below which root each conversation is, in step with the cycles' states. */
@Singleton
public final class ThreadHandler implements EventHandler {
  public static final String GROUP = "kpi-threads";

  private static final StateKind<CycleState> CYCLES =
      new StateKind<>(
          CycleState.class,
          CycleState::key,
          CycleState::version,
          "This is no state of a cycle that can be read.");

  private final EventJson json;
  private final ThreadStore threads;

  ThreadHandler(EventJson json, ThreadStore threads) {
    this.json = json;
    this.threads = threads;
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

  @Override
  public void handle(Batch batch) {
    threads.save(
        CYCLES.newest(batch, json).stream()
            // A removed one is kept as such: what was told before may come after it.
            .filter(state -> state.page() == 0 && (state.removed() || state.rootId() != null))
            .toList());
  }
}
