package io.entente.interactions.facet;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was set on a conversation from a moment on, as far as figures are told by it.
 *
 * @param reasonAboveId the reason's own; null on the first level
 * @param priority its name in JSON; null for none
 */
public record Setting(
    Instant since,
    @Nullable UUID assigneeId,
    @Nullable UUID teamId,
    @Nullable UUID reasonId,
    @Nullable UUID reasonAboveId,
    @Nullable String priority,
    List<UUID> tags) {

  public Setting {
    tags = List.copyOf(tags);
  }
}
