package io.entente.interactions.deadletter;

import io.entente.messaging.DeadLetter;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be applied.
 *
 * @param group who could not
 * @param payload the event as text; bytes that are no UTF-8 are shown as question marks
 * @param replayedAt when it was sent round once more; null if it was not
 */
@Serdeable
@Schema(name = "DeadLetter")
record DeadLetterEntry(
    long id,
    String group,
    String topic,
    @Nullable String key,
    @Nullable String payload,
    String reason,
    Instant eventAt,
    Instant failedAt,
    @Nullable Instant replayedAt) {

  static DeadLetterEntry of(DeadLetter letter) {
    byte[] payload = letter.payload();
    return new DeadLetterEntry(
        letter.id(),
        letter.group(),
        letter.topic(),
        letter.key(),
        payload == null ? null : new String(payload, StandardCharsets.UTF_8),
        letter.reason(),
        letter.eventAt(),
        letter.failedAt(),
        letter.replayedAt());
  }
}
