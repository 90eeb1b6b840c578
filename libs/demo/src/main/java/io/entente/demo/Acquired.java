package io.entente.demo;

import org.jspecify.annotations.Nullable;

/**
 * How a customer was won.
 *
 * @param source as the API calls it
 * @param campaign null where there was none
 */
public record Acquired(String source, @Nullable String campaign) {}
