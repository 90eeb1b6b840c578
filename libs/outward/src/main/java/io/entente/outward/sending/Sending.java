package io.entente.outward.sending;

import org.jspecify.annotations.Nullable;

/**
 * Something that is to leave, or has.
 *
 * @param reason what the last attempt came to; null if there was none, or it was sent
 */
public record Sending(String key, SendingState state, int attempts, @Nullable String reason) {}
