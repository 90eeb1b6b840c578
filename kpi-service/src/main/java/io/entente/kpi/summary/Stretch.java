package io.entente.kpi.summary;

import java.time.Instant;

/** The moments from {@code from} up to, but without, {@code to}. */
record Stretch(Instant from, Instant to) {}
