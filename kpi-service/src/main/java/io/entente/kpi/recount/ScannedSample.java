package io.entente.kpi.recount;

import io.entente.kpi.cell.Origin;
import io.entente.kpi.sample.Sample;

/** A stored sample and where it belongs. */
record ScannedSample(Origin origin, Sample sample) {}
