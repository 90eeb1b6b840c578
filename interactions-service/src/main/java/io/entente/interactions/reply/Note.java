package io.entente.interactions.reply;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * A note that was written.
 *
 * @param id of the interaction that it is in the thread
 */
@Serdeable
record Note(UUID id) {}
