package io.entente.kpi.advocate;

import io.entente.kpi.advocate.AdvocateReport.Advocate;
import io.entente.kpi.advocate.AdvocateReport.AdvocateFilters;
import io.entente.kpi.advocate.AdvocateStore.Custom;
import io.entente.kpi.advocate.AdvocateStore.Helping;
import io.entente.kpi.asked.Narrowing;
import io.entente.kpi.asked.Period;
import io.entente.kpi.community.QuestionHandler;
import io.entente.kpi.definition.Definitions;
import io.entente.kpi.generation.Snapshots;
import io.entente.messaging.Consumers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers who helped others, from one view of the data. */
@Singleton
final class ReportAdvocates {
  private static final List<String> GROUPS =
      List.of(QuestionHandler.GROUP, "kpi-contacts", "kpi-people", "kpi-orders");

  private final Snapshots snapshots;
  private final AdvocateStore store;
  private final Definitions definitions;
  private final Consumers consumers;
  private final Clock clock;

  /**
   * What is asked.
   *
   * @param most people who are told
   */
  record Question(Period period, AdvocateFilters filters, int most) {}

  private record Read(long answers, List<Helping> helpers, Map<UUID, Custom> customers) {}

  ReportAdvocates(
      Snapshots snapshots,
      AdvocateStore store,
      Definitions definitions,
      Consumers consumers,
      Clock clock) {
    this.snapshots = snapshots;
    this.store = store;
    this.definitions = definitions;
    this.consumers = consumers;
    this.clock = clock;
  }

  AdvocateReport report(UUID workspaceId, Question question, Locale language) {
    Instant asOf = clock.instant();
    Read read = snapshots.read(() -> read(workspaceId, question));
    return new AdvocateReport(
        asOf,
        GROUPS.stream().mapToLong(consumers::lag).sum(),
        question.period().zone().getId(),
        question.period().from(),
        question.period().to(),
        definitions.meaning("advocates", language),
        question.filters(),
        read.answers(),
        read.helpers().stream()
            .map(it -> advocate(it, read.customers().get(it.contactId()), asOf))
            .toList());
  }

  private Read read(UUID workspaceId, Question question) {
    Narrowing narrowing =
        new Narrowing()
            .to("h.channel", question.filters().channel())
            .to("h.connection_id", question.filters().connection());
    List<Helping> helpers =
        store.helpers(workspaceId, question.period(), narrowing, question.most());
    return new Read(
        store.answers(workspaceId, question.period(), narrowing),
        helpers,
        store.customers(workspaceId, helpers.stream().map(Helping::contactId).toList()));
  }

  private static Advocate advocate(Helping helper, @Nullable Custom custom, Instant asOf) {
    return new Advocate(
        helper.contactId(),
        helper.identities(),
        helper.questions(),
        helper.answers(),
        helper.accepted(),
        helper.confirmed(),
        custom != null,
        custom == null ? null : custom.since(),
        custom == null ? null : Duration.between(custom.since(), asOf).toDays(),
        custom == null ? 0 : custom.orders());
  }
}
