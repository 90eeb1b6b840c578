package io.entente.interactions.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What can be answered in a conversation now.
 *
 * @param reason why it is closed, or why replies wait; null otherwise
 * @param maxLength in characters, an emoji counts as one
 * @param windowClosesAt until when the network takes answers; null if it does not end by itself
 * @param attachments whether files can be sent; outlets carry text
 */
@Serdeable
record ReplyRules(
    State state,
    @Nullable String reason,
    int maxLength,
    @Nullable Instant windowClosesAt,
    boolean attachments) {
  /** Whether a reply is taken. */
  @Serdeable
  enum State {
    OPEN,
    CLOSED;

    @JsonValue
    String json() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
