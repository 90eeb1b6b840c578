package io.entente.interactions.reply;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reply on its way.
 *
 * @param interactionId the message that it is in the thread, once it is sent
 * @param dueAt when it is to be sent; null if it was sent at once
 */
@Serdeable
public record Reply(UUID id, UUID interactionId, DeliveryState state, @Nullable Instant dueAt) {}
