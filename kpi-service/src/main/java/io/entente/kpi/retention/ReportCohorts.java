package io.entente.kpi.retention;

import io.entente.kpi.definition.Definitions;
import io.entente.kpi.retention.CohortReport.Month;
import io.entente.kpi.retention.CohortStore.Alike;
import io.entente.messaging.Consumers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;

/** Answers in which months people bought, and who came back in which. */
@Singleton
final class ReportCohorts {
  private final CohortStore store;
  private final Definitions definitions;
  private final Consumers consumers;
  private final Clock clock;

  ReportCohorts(CohortStore store, Definitions definitions, Consumers consumers, Clock clock) {
    this.store = store;
    this.definitions = definitions;
    this.consumers = consumers;
    this.clock = clock;
  }

  CohortReport report(UUID workspaceId, MonthsQuestion question, Locale language) {
    Instant asOf = clock.instant();
    Months months = question.months();
    List<Alike> all = months.months().isEmpty() ? List.of() : store.count(workspaceId, months);
    long buyers = buyers(all, _ -> true);
    long repeated = buyers(all, Alike::repeated);
    List<Month> told = new ArrayList<>();
    for (int i = 0; i < months.months().size(); i++) {
      told.add(month(i, months, all));
    }
    return new CohortReport(
        asOf,
        ReportRetention.GROUPS.stream().mapToLong(consumers::lag).sum(),
        months.zone().getId(),
        question.period().from(),
        question.period().to(),
        definitions.meaning("repeat_purchase", language),
        buyers,
        repeated,
        buyers == 0 ? null : (double) repeated / buyers,
        all.stream().mapToLong(Alike::orders).sum(),
        told);
  }

  private static Month month(int month, Months months, List<Alike> all) {
    Predicate<Alike> isNew = it -> !it.known() && it.first() == month;
    List<Long> later = new ArrayList<>();
    for (int i = month + 1; i < months.months().size(); i++) {
      int each = i;
      later.add(buyers(all, isNew.and(it -> it.boughtIn(each))));
    }
    return new Month(
        months.months().get(month).toString(),
        buyers(all, it -> it.boughtIn(month)),
        buyers(all, isNew),
        later);
  }

  private static long buyers(List<Alike> all, Predicate<Alike> which) {
    return all.stream().filter(which).mapToLong(Alike::buyers).sum();
  }
}
