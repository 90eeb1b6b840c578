package io.entente.kpi.judgement;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an alert saw at a look.
 *
 * @param rings whether that is what it is to tell of
 * @param from beginning of the window
 * @param to its end, not part of it
 * @param value null where there was nothing to tell
 * @param count what it is made of
 * @param usual the median of the same weekday and hour of the weeks before; null where it was not
 *     looked for, or too few are known
 * @param bound beyond which it rings; null where it is not known
 * @param compared with how many windows
 */
@Serdeable
public record Judgement(
    boolean rings,
    String metric,
    Instant from,
    Instant to,
    @Nullable Double value,
    long count,
    @Nullable Double usual,
    @Nullable Double bound,
    int compared) {}
