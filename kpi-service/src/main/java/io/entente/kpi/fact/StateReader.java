package io.entente.kpi.fact;

import io.entente.events.CycleState;
import io.entente.events.EventJson;
import io.entente.events.UnreadableEvent;
import jakarta.inject.Singleton;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes facts of events. Whoever reads the topic takes and leaves the same ones. */
@Singleton
public final class StateReader {
  private final EventJson json;

  StateReader(EventJson json) {
    this.json = json;
  }

  /**
   * The fact of an event.
   *
   * @param refused told the reason, in one sentence, where there is none
   */
  public @Nullable Fact read(byte @Nullable [] payload, int shard, Consumer<String> refused) {
    try {
      return Fact.of(json.decode(payload, CycleState.class), shard);
    } catch (UnreadableEvent | IllegalArgumentException e) {
      refused.accept(String.valueOf(e.getMessage()));
      return null;
    }
  }
}
