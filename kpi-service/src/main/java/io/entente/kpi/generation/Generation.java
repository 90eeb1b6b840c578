package io.entente.kpi.generation;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.ReportingCalendar;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * One counting of a workspace's facts.
 *
 * @param number grows with each rebuild
 * @param zone the reporting zone, in which its days and months are cut
 * @param handlers whether it has cells of {@link Dimension#HANDLER}: one that was counted by a
 *     server that knew nothing of them has none, or some that nobody kept up to date
 */
public record Generation(UUID workspaceId, int number, ZoneId zone, boolean handlers) {
  private static final Set<Dimension> WITHOUT_HANDLERS =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Dimension.HANDLER)));
  private static final Set<Dimension> ALL =
      Collections.unmodifiableSet(EnumSet.allOf(Dimension.class));

  /** Those whose cells are kept. */
  public Set<Dimension> dimensions() {
    return handlers ? ALL : WITHOUT_HANDLERS;
  }

  public ReportingCalendar calendar() {
    return new ReportingCalendar(zone);
  }
}
