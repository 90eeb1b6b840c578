package io.entente.kpi.attribution;

import io.entente.events.Channel;
import io.entente.kpi.attribution.AttributionParameters.Question;
import io.entente.kpi.attribution.AttributionReport.Credited;
import io.entente.kpi.attribution.AttributionReport.InCurrency;
import io.entente.kpi.attribution.AttributionReport.Item;
import io.entente.kpi.attribution.AttributionReport.Net;
import io.entente.kpi.attribution.AttributionReport.OfOutcome;
import io.entente.kpi.attribution.CreditStore.Money;
import io.entente.kpi.attribution.CreditStore.Sum;
import io.entente.kpi.attribution.CreditStore.Value;
import io.entente.kpi.definition.Definitions;
import io.entente.kpi.due.DueStore;
import io.entente.kpi.generation.Snapshots;
import io.entente.messaging.Consumers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers what was bought after service, from one view of the data. */
@Singleton
final class ReportAttribution {
  private static final List<String> GROUPS =
      List.of("kpi-orders", "kpi-people", "kpi-contacts", "kpi-consents", "kpi-touches");

  /** From here on it does not matter how many exactly. */
  private static final int MOST_DUE = 10_000;

  private static final Comparator<Money> BY_CURRENCY =
      Comparator.comparing(Money::currency).thenComparing(Money::decimals);

  private final Snapshots snapshots;
  private final CreditStore credits;
  private final DueStore dues;
  private final Definitions definitions;
  private final Consumers consumers;
  private final Clock clock;

  private record Read(List<Value> values, List<Sum> totals, List<Sum> members, long due) {
    Stream<Money> money() {
      return Stream.concat(values.stream().map(Value::money), totals.stream().map(Sum::money));
    }
  }

  ReportAttribution(
      Snapshots snapshots,
      CreditStore credits,
      DueStore dues,
      Definitions definitions,
      Consumers consumers,
      Clock clock) {
    this.snapshots = snapshots;
    this.credits = credits;
    this.dues = dues;
    this.definitions = definitions;
    this.consumers = consumers;
    this.clock = clock;
  }

  AttributionReport report(UUID workspaceId, Question question, Locale language) {
    Instant asOf = clock.instant();
    Read read =
        snapshots.read(() ->
            new Read(
                credits.values(workspaceId, question),
                credits.totals(workspaceId, question),
                credits.members(workspaceId, question),
                dues.count(workspaceId, MOST_DUE)));
    TreeSet<Money> money = new TreeSet<>(BY_CURRENCY);
    read.money().forEach(money::add);
    return new AttributionReport(
        asOf,
        read.due() + GROUPS.stream().mapToLong(consumers::lag).sum(),
        question.period().zone().getId(),
        question.period().from(),
        question.period().to(),
        Math.toIntExact(Attribution.WINDOW.toDays()),
        definitions.meaning("attributed_revenue", language),
        question.filters(),
        question.by().name().toLowerCase(Locale.ROOT),
        money.stream().map(it -> inCurrency(it, read, question.by())).toList());
  }

  private static InCurrency inCurrency(Money money, Read read, AttributionDimension by) {
    List<OfOutcome> outcomes =
        Arrays.stream(Outcome.values())
            .map(outcome -> new OfOutcome(outcome, net(money, outcome, read.values())))
            .toList();
    return new InCurrency(
        money.currency(),
        money.decimals(),
        outcomes.stream().map(OfOutcome::net).reduce(Net.NONE, Net::plus),
        outcomes,
        read.totals().stream()
            .filter(sum -> sum.money().equals(money))
            .map(Sum::credited)
            .findFirst()
            .orElse(Credited.NONE),
        read.members().stream()
            .filter(sum -> sum.money().equals(money))
            .map(sum -> new Item(member(sum.member(), by), sum.credited()))
            .toList());
  }

  private static Net net(Money money, Outcome outcome, List<Value> values) {
    return values.stream()
        .filter(value -> value.money().equals(money) && value.outcome() == outcome)
        .map(Value::net)
        .reduce(Net.NONE, Net::plus);
  }

  private static @Nullable String member(@Nullable String stored, AttributionDimension by) {
    return stored == null || by != AttributionDimension.CHANNEL
        ? stored
        : Channel.valueOf(stored).json();
  }
}
