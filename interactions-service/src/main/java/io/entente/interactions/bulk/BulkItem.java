package io.entente.interactions.bulk;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of one conversation, as it is kept.
 *
 * @param problem JSON; null unless it failed
 */
record BulkItem(UUID conversationId, BulkOutcome outcome, @Nullable String problem) {}
