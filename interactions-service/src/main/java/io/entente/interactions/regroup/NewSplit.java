package io.entente.interactions.regroup;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * Where a conversation is split.
 *
 * @param from id of the customer's message that begins another
 */
@Serdeable
record NewSplit(UUID from) {}
