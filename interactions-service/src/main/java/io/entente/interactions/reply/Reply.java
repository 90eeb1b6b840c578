package io.entente.interactions.reply;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * A reply on its way.
 *
 * @param interactionId the message that it is in the thread
 */
@Serdeable
public record Reply(UUID id, UUID interactionId, DeliveryState state) {}
