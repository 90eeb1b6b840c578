package io.entente.interactions.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A conversation that waits: for the customer, or for a moment.
 *
 * @param since when it began to wait, also if what it waits for has changed meanwhile
 * @param until when it wakes by itself; null if it waits for the customer
 */
public record Pause(Instant since, @Nullable Instant until) {}
