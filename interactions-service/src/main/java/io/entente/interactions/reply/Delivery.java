package io.entente.interactions.reply;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a reply.
 *
 * @param replyId by which a new attempt is asked for
 * @param reason why it is not sent, or not yet; null if there is nothing to say
 * @param attempts how often it was given to the network; 0 where there is none to give it to
 * @param nextAttemptAt when it is tried again; null if that is not planned
 */
@Serdeable
public record Delivery(
    UUID replyId,
    DeliveryState state,
    @Nullable String reason,
    int attempts,
    @Nullable Instant nextAttemptAt) {}
