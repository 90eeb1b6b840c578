package io.entente.messaging;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be applied.
 *
 * @param group the consumer group that could not
 * @param scope whose data it is, if the publisher said so
 * @param reason one sentence
 * @param eventAt when the event was published
 * @param replayedAt when it was published once more, null if it was not
 */
@SuppressWarnings("ArrayRecordComponent")
public record DeadLetter(
    long id,
    String group,
    String topic,
    int partition,
    long offset,
    @Nullable String key,
    byte @Nullable [] payload,
    @Nullable UUID scope,
    String reason,
    Instant eventAt,
    Instant failedAt,
    @Nullable Instant replayedAt) {}
