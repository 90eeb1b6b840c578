package io.entente.interactions.availability;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to whom work can be given.
 *
 * @param presence at the moment that was asked for: away also if nothing was heard for long
 * @param since of the presence; null for who has never said anything
 */
public record Colleague(UUID id, Presence presence, @Nullable Instant since, Skills skills) {}
