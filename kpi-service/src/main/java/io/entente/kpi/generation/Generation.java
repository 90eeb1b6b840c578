package io.entente.kpi.generation;

import io.entente.kpi.cell.ReportingCalendar;
import java.time.ZoneId;
import java.util.UUID;

/**
 * One counting of a workspace's facts.
 *
 * @param number grows with each rebuild
 * @param zone the reporting zone, in which its days and months are cut
 */
public record Generation(UUID workspaceId, int number, ZoneId zone) {
  public ReportingCalendar calendar() {
    return new ReportingCalendar(zone);
  }
}
