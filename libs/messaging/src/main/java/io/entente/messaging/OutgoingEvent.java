package io.entente.messaging;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An event on its way to a topic. Events of one key keep their order.
 *
 * @param key decides the partition; null spreads over all
 * @param payload null deletes the key on a compacted topic
 * @param scope whose data this is, carried as a header, so that a list of {@link DeadLetters} can
 *     show each its own; null if nobody's in particular
 */
@SuppressWarnings("ArrayRecordComponent")
public record OutgoingEvent(
    String topic, @Nullable String key, byte @Nullable [] payload, @Nullable UUID scope) {
  /** The largest payload that is taken, in bytes. */
  public static final int MAX_PAYLOAD = 8 * 1024 * 1024;

  private static final int MAX_KEY = 512;
  private static final Pattern TOPIC = Pattern.compile("[a-zA-Z0-9._-]{1,249}");

  public OutgoingEvent {
    // Refused here, for what no broker takes would hold up every event behind it.
    if (!TOPIC.matcher(topic).matches()) {
      throw new IllegalArgumentException("No topic can have the name " + topic);
    }
    if (key != null && key.length() > MAX_KEY) {
      throw new IllegalArgumentException(
          "The key of an event has at most " + MAX_KEY + " characters, not " + key.length());
    }
    if (payload != null && payload.length > MAX_PAYLOAD) {
      throw new IllegalArgumentException(
          "An event has at most " + MAX_PAYLOAD + " bytes, not " + payload.length);
    }
  }

  public OutgoingEvent(String topic, String key, byte @Nullable [] payload) {
    this(topic, key, payload, null);
  }
}
