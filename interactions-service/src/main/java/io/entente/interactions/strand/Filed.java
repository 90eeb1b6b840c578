package io.entente.interactions.strand;

import java.util.UUID;

/**
 * A message that is being filed.
 *
 * @param nodeId by which the fold knows it
 * @param id as the API names it
 * @param entryId of its row
 */
public record Filed(UUID workspaceId, UUID nodeId, UUID id, UUID entryId) {}
