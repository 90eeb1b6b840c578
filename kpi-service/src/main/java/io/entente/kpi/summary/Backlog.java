package io.entente.kpi.summary;

import io.entente.kpi.cell.Figures;
import io.entente.kpi.sample.Measure;
import io.micronaut.serde.annotation.Serdeable;

/**
 * Conversations that are open: those at the end are those at the beginning and what came, less what
 * went. A merged one counts as if it had always been part of the other.
 */
@Serdeable
public record Backlog(long atFrom, long opened, long reopened, long resolved, long atTo) {
  public static Backlog of(Figures before, Figures within) {
    long atFrom = before.count(Measure.CYCLES_OPENED) - before.count(Measure.RESOLVED);
    long opened = within.count(Measure.CONVERSATIONS_OPENED);
    long reopened = within.count(Measure.REOPENED);
    long resolved = within.count(Measure.RESOLVED);
    return new Backlog(atFrom, opened, reopened, resolved, atFrom + opened + reopened - resolved);
  }
}
