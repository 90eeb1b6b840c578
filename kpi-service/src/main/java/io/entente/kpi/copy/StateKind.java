package io.entente.kpi.copy;

import io.entente.events.EventJson;
import io.entente.events.UnreadableEvent;
import io.entente.messaging.Batch;
import io.entente.messaging.IncomingEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A kind of state on a compacted topic.
 *
 * @param version of two states with the same key the higher one counts
 * @param refusal one sentence about what can't be read
 */
public record StateKind<T>(
    Class<T> type, Function<T, String> key, ToLongFunction<T> version, String refusal) {

  /** The newest state of each key in the batch, in the order of the keys. */
  public List<T> newest(Batch batch, EventJson json) {
    Map<String, T> newest = new TreeMap<>();
    for (IncomingEvent event : batch.events()) {
      if (event.payload() == null) {
        // A key that was deleted: nothing more is told of it.
        continue;
      }
      try {
        T state = json.decode(event.payload(), type);
        newest.merge(key.apply(state), state, this::newer);
      } catch (UnreadableEvent _) {
        // Its message may quote the content.
        batch.refuse(event, refusal);
      }
    }
    return List.copyOf(newest.values());
  }

  private T newer(T a, T b) {
    return version.applyAsLong(b) > version.applyAsLong(a) ? b : a;
  }
}
