package io.entente.interactions.strand;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where events ended up.
 *
 * @param conversations by the ids of the events; what belongs to none is missing
 * @param versions of the conversations that changed
 */
public record Folded(Map<UUID, UUID> conversations, Map<UUID, Long> versions) {
  public Folded {
    conversations = Map.copyOf(conversations);
    versions = Map.copyOf(versions);
  }

  public @Nullable UUID conversationOf(UUID eventId) {
    return conversations.get(eventId);
  }
}
