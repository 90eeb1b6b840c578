package io.entente.kpi.judgement;

import org.jspecify.annotations.Nullable;

/**
 * What a metric came to over a window.
 *
 * @param value null where there is nothing to tell
 * @param count what it is made of
 */
public record Measured(@Nullable Double value, long count) {}
