package io.entente.interactions.rule;

import io.entente.events.ActorKind;
import io.entente.events.InteractionKind;
import io.entente.events.Visibility;
import io.entente.interactions.condition.Facts;
import io.entente.interactions.condition.Text;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message as rules look at it.
 *
 * @param nodeId its place in the thread
 * @param automatic whether no person wrote it
 */
record Message(
    UUID id,
    UUID entryId,
    UUID nodeId,
    InteractionKind kind,
    ActorKind actor,
    Visibility visibility,
    @Nullable String language,
    @Nullable String handle,
    Text text,
    Instant occurredAt,
    boolean automatic) {

  /** When rules are asked about it; never for what no person wrote. */
  Set<Trigger> triggers() {
    if (automatic) {
      return Set.of();
    }
    return switch (actor) {
      case CUSTOMER ->
          visibility == Visibility.PUBLIC ? Set.of(Trigger.CUSTOMER_MESSAGE) : Set.of();
      case AGENT -> Set.of(Trigger.AGENT_MESSAGE);
      default -> Set.of();
    };
  }

  boolean isOfCustomer() {
    return triggers().contains(Trigger.CUSTOMER_MESSAGE);
  }

  Facts.Said said(boolean first) {
    return new Facts.Said(
        kind.name().toLowerCase(Locale.ROOT),
        actor.name().toLowerCase(Locale.ROOT),
        visibility.name().toLowerCase(Locale.ROOT),
        language,
        text,
        handle,
        first);
  }
}
