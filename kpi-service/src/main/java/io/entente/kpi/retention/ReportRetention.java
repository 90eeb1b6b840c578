package io.entente.kpi.retention;

import io.entente.kpi.definition.Definitions;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.retention.RetentionReport.Group;
import io.entente.kpi.retention.RetentionReport.Month;
import io.entente.kpi.retention.RetentionStore.Counted;
import io.entente.messaging.Consumers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Answers who came back after how they were served. */
@Singleton
final class ReportRetention {
  static final List<String> GROUPS =
      List.of("kpi-orders", "kpi-people", "kpi-contacts", "kpi-touches");
  private static final int WINDOW_DAYS = 90;

  private final Snapshots snapshots;
  private final RetentionStore store;
  private final Definitions definitions;
  private final Consumers consumers;
  private final Clock clock;

  ReportRetention(
      Snapshots snapshots,
      RetentionStore store,
      Definitions definitions,
      Consumers consumers,
      Clock clock) {
    this.snapshots = snapshots;
    this.store = store;
    this.definitions = definitions;
    this.consumers = consumers;
    this.clock = clock;
  }

  RetentionReport report(UUID workspaceId, MonthsQuestion question, Locale language) {
    Instant asOf = clock.instant();
    Months months = question.months();
    return new RetentionReport(
        asOf,
        GROUPS.stream().mapToLong(consumers::lag).sum(),
        months.zone().getId(),
        question.period().from(),
        question.period().to(),
        WINDOW_DAYS,
        definitions.meaning("retention", language),
        snapshots.read(() ->
            months.months().stream().map(it -> month(workspaceId, it, months, asOf)).toList()));
  }

  private Month month(UUID workspaceId, YearMonth month, Months months, Instant asOf) {
    Instant end = months.daysFrom(month, WINDOW_DAYS);
    List<Counted> counted =
        store.count(workspaceId, months.daysFrom(month, -WINDOW_DAYS), months.start(month), end);
    return new Month(
        month.toString(),
        Arrays.stream(ServiceGroup.values())
            .map(group -> group(group, counted, end.isAfter(asOf)))
            .toList());
  }

  private static Group group(ServiceGroup group, List<Counted> counted, boolean censored) {
    for (Counted it : counted) {
      if (it.group() == group) {
        return censored
            ? Group.censored(group, it.customers())
            : Group.of(group, it.customers(), it.again());
      }
    }
    return Group.of(group, 0, 0);
  }
}
