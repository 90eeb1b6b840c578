package io.entente.kpi.check;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * What the check in the background found in a day.
 *
 * @param from start of the day
 * @param place the cell, in words
 * @param detail in what it differs
 */
@Serdeable
record FoundDifference(
    Instant from, Instant to, Difference.Kind kind, String place, String detail, Instant foundAt) {}
