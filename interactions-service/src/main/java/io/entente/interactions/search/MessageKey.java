package io.entente.interactions.search;

import java.util.UUID;

/**
 * A message by its row.
 *
 * @param entryId see {@link io.entente.events.Activity.Message}
 */
public record MessageKey(UUID workspaceId, UUID entryId) {}
