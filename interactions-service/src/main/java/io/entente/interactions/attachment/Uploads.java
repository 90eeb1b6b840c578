package io.entente.interactions.attachment;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A member's uploads that messages name which are just being taken in. */
public final class Uploads {
  public static final Uploads NONE = new Uploads(Map.of());

  private final Map<UUID, Optional<UUID>> holders;

  Uploads(Map<UUID, Optional<UUID>> holders) {
    this.holders = new HashMap<>(holders);
  }

  /** Whether a message may have an upload: then no other of them may any more. */
  public boolean take(UUID id, UUID interactionId) {
    Optional<UUID> holder = holders.get(id);
    if (holder == null || !holder.orElse(interactionId).equals(interactionId)) {
      return false;
    }
    holders.put(id, Optional.of(interactionId));
    return true;
  }
}
