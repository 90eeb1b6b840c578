package io.entente.interactions.macro;

import io.entente.interactions.action.Action;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A text with places to fill.
 *
 * @param teamId whose it is if it is a team's; null otherwise
 * @param shortcut what agents type for it, after {@code ::}; null if it has none
 * @param body see {@link Variables}
 * @param actions what it does besides
 * @param version grows with each change; it is the ETag
 */
@Serdeable
record Macro(
    UUID id,
    MacroScope scope,
    @Nullable UUID teamId,
    String name,
    @Nullable String shortcut,
    String body,
    List<Action> actions,
    long version,
    Instant updatedAt,
    UUID updatedBy) {
  Macro {
    actions = List.copyOf(actions);
  }
}
