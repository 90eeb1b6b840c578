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
   * The fact of an event; null if it has none. A key that was deleted says nothing of a cycle: a
   * page that is removed has a state of its own.
   *
   * @param refused told the reason, in one sentence, where there should have been one
   */
  public @Nullable Fact read(byte @Nullable [] payload, int shard, Consumer<String> refused) {
    if (payload == null) {
      return null;
    }
    // What is thrown may quote the content.
    try {
      return Fact.of(json.decode(payload, CycleState.class), shard);
    } catch (UnreadableEvent _) {
      refused.accept("This is no state of a cycle that can be read.");
    } catch (IllegalArgumentException _) {
      refused.accept("This state of a cycle contradicts itself.");
    }
    return null;
  }
}
