package io.entente.demo;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was done on a conversation.
 *
 * @param kind as the API calls it: resolved, reopened or pending
 * @param by null for the system
 */
public record Step(String kind, Instant at, @Nullable Agent by) {}
