package io.entente.demo;

import io.entente.events.ActorKind;
import io.entente.events.InteractionKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message.
 *
 * @param parentExternalId what it answers
 * @param thread null where the network names none
 * @param automatic whether no person wrote it
 * @param stars of a review, 1 to 5; null of anything else
 */
public record Line(
    String externalId,
    InteractionKind kind,
    ActorKind actor,
    Account author,
    @Nullable String parentExternalId,
    @Nullable String thread,
    String body,
    String language,
    Instant at,
    boolean automatic,
    @Nullable Integer stars) {}
