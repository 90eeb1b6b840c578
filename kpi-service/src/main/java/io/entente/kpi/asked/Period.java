package io.entente.kpi.asked;

import java.time.Instant;
import java.time.ZoneId;

/** The moments from {@code from} up to, but without, {@code to}; days begin in the zone. */
public record Period(Instant from, Instant to, ZoneId zone) {}
