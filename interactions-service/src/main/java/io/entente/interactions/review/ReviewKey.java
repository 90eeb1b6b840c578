package io.entente.interactions.review;

import java.util.UUID;

/**
 * Names a message that may be a review.
 *
 * @param entryId of its row
 */
public record ReviewKey(UUID workspaceId, UUID entryId) {}
