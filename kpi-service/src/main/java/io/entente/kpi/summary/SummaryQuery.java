package io.entente.kpi.summary;

import io.entente.kpi.figure.KpiClock;
import java.time.ZoneId;

/** A question that can be answered. */
record SummaryQuery(Stretch stretch, ZoneId zone, KpiClock clock, Filters filters) {}
