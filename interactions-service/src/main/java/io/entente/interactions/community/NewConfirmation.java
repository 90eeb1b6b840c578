package io.entente.interactions.community;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * An answer that is right.
 *
 * @param interactionId of the answer
 */
@Serdeable
record NewConfirmation(UUID interactionId) {}
