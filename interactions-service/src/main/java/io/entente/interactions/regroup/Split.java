package io.entente.interactions.regroup;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * Two conversations that one became.
 *
 * @param splitId the one that was split
 * @param conversationId the one that the message began
 * @param version of the one that the message began
 */
@Serdeable
record Split(UUID splitId, UUID conversationId, long version) {}
