package io.entente.interactions.bulk;

import io.entente.rest.Problem;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one conversation.
 *
 * @param problem why it failed; null if it did not
 */
@Serdeable
record BulkResult(UUID conversationId, BulkOutcome outcome, @Nullable Problem problem) {}
