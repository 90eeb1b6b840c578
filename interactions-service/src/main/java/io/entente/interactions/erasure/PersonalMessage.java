package io.entente.interactions.erasure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message whose text is to go.
 *
 * @param conversationId where it is; null if it belongs to none
 */
public record PersonalMessage(UUID entryId, UUID id, @Nullable UUID conversationId) {}
