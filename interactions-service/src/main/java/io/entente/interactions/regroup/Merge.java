package io.entente.interactions.regroup;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/**
 * One conversation that two became.
 *
 * @param mergedId the one that was merged away; its id leads to the other
 * @param conversationId the one that stays
 * @param version of the one that stays
 */
@Serdeable
record Merge(UUID mergedId, UUID conversationId, long version) {}
