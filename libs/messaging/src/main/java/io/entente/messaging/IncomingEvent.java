package io.entente.messaging;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it came from a topic.
 *
 * @param payload null where the key was deleted from a compacted topic
 * @param at when it was published
 * @param headers the last value of each name, never null values
 */
@SuppressWarnings("ArrayRecordComponent")
public record IncomingEvent(
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    byte @Nullable [] payload,
    Instant at,
    Map<String, String> headers) {
  public IncomingEvent {
    headers = Map.copyOf(headers);
  }

  /** Whose data this is, if the publisher said so. */
  public @Nullable UUID scope() {
    return Headers.scope(headers);
  }

  /** The place in the log: {@code topic-partition@offset}. */
  public String place() {
    return topic + "-" + partition + "@" + offset;
  }
}
