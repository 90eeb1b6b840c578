package io.entente.interactions.assignment;

import io.entente.events.Channel;
import io.entente.interactions.availability.Skills;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a conversation asks of its owner.
 *
 * @param reasons its reason and the one above it
 * @param language of the customer's last message; null if nobody knows it
 */
record Asking(Channel channel, List<UUID> reasons, @Nullable String language) {
  Asking {
    reasons = List.copyOf(reasons);
  }

  boolean isHeardBy(Skills skills) {
    return skills.speaks(language);
  }

  boolean isServedBy(Skills skills) {
    return skills.serves(channel);
  }

  boolean isKnownTo(Skills skills) {
    return reasons.isEmpty() || skills.knows(reasons);
  }
}
