package io.entente.kpi.roi;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cost.CostRate;
import io.entente.kpi.cost.FeeEvent;
import io.entente.kpi.cost.Rates;
import io.entente.kpi.cost.Tools;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sum.Counted;
import io.entente.kpi.sum.CountedEvents;
import io.entente.kpi.sum.Handled;
import io.entente.kpi.sum.HandledTime;
import io.entente.kpi.sum.Slots;
import io.entente.kpi.sum.SumFigures;
import io.entente.kpi.sum.Wanted;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what was done in a stretch of time and says what it cost, by the rates of each day. */
@Singleton
final class ReadCosts {
  private final SumFigures sums;
  private final HandledTime handledTime;
  private final CountedEvents countedEvents;
  private final MarginStore margins;

  ReadCosts(
      SumFigures sums, HandledTime handledTime, CountedEvents countedEvents, MarginStore margins) {
    this.sums = sums;
    this.handledTime = handledTime;
    this.countedEvents = countedEvents;
    this.margins = margins;
  }

  /** What is asked, of which workspace's counting. */
  record Asked(Generation generation, Question question, Dimension by, Rates rates) {}

  Account read(Asked asked, Slots parts) {
    Told told = Told.of(asked.question().filters(), asked.by());
    Account account = new Account(parts, asked.by(), told);
    RatedSlots rated = RatedSlots.of(parts, asked.rates(), asked.generation().zone());
    addResolved(asked, parts, account);
    addHandled(asked, rated, account);
    if (told.fees()) {
      addFees(asked, rated, told, account);
    }
    if (told.tools()) {
      addTools(asked, parts, account);
    }
    if (told.margins()) {
      addMargins(asked, parts, told, account);
    }
    return account;
  }

  private void addResolved(Asked asked, Slots parts, Account account) {
    Wanted wanted = new Wanted(parts, Instant.MAX, Set.of(Measure.RESOLVED), asked.by());
    sums.sums(asked.generation(), asked.question(), wanted)
        .byPlace()
        .forEach((place, figures) ->
            account.addResolved(place.slot(), place.member(), figures.count(Measure.RESOLVED)));
  }

  private void addHandled(Asked asked, RatedSlots rated, Account account) {
    boolean byWho =
        asked.rates().dependOnWho(rated.days().getFirst(), lastDay(asked, rated.slots()));
    for (Handled it :
        handledTime.read(asked.generation(), asked.question(), rated.slots(), asked.by(), byWho)) {
      LocalDate day = rated.days().get(it.slot());
      account.addHandled(
          rated.parts().get(it.slot()),
          it.member(),
          it.seconds(),
          it.negatives(),
          asked.rates().hour(it.agentId(), it.teamId(), day));
    }
  }

  private static LocalDate lastDay(Asked asked, Slots slots) {
    return LocalDate.ofInstant(slots.end(), asked.generation().zone());
  }

  private void addFees(Asked asked, RatedSlots rated, Told told, Account account) {
    List<CostRate> fees =
        asked.rates().fees(rated.days().getFirst(), lastDay(asked, rated.slots()));
    for (Dimension of : List.of(Dimension.CHANNEL, Dimension.CONNECTION)) {
      List<CostRate> some = fees.stream().filter(rate -> isOf(rate, of)).toList();
      for (Counted counted :
          countedEvents.read(
              asked.generation(),
              asked.question(),
              rated.slots(),
              of,
              told.feesApart() ? asked.by() : Dimension.TOTAL,
              measures(some))) {
        LocalDate day = rated.days().get(counted.slot());
        int part = rated.parts().get(counted.slot());
        some.stream()
            .filter(rate -> isFor(rate, counted) && rate.holdsOn(day))
            .forEach(rate -> account.addEvents(rate, part, counted.member(), counted.times()));
      }
    }
  }

  private static boolean isOf(CostRate rate, Dimension of) {
    return (of == Dimension.CHANNEL) == (rate.channel() != null);
  }

  private static Set<Measure> measures(List<CostRate> fees) {
    return fees.stream()
        .map(CostRate::event)
        .flatMap(Stream::ofNullable)
        .map(FeeEvent::measure)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isFor(CostRate rate, Counted counted) {
    FeeEvent event = rate.event();
    UUID place = rate.channel() == null ? rate.connectionId() : Dimension.member(rate.channel());
    return event != null && event.measure() == counted.measure() && counted.place().equals(place);
  }

  private static void addTools(Asked asked, Slots parts, Account account) {
    ZoneId zone = asked.generation().zone();
    List<Stretch> stretches = parts.stretches();
    for (CostRate tool : asked.rates().tools()) {
      for (int part = 0; part < stretches.size(); part++) {
        Stretch stretch = stretches.get(part);
        account.addTool(tool, part, Tools.share(tool, stretch.from(), stretch.to(), zone));
      }
    }
  }

  private void addMargins(Asked asked, Slots parts, Told told, Account account) {
    UUID workspaceId = asked.generation().workspaceId();
    boolean apart = told.marginsApart() && asked.by() != Dimension.TOTAL;
    account.addMargins(
        margins.margins(workspaceId, parts, asked.question().filters(), Dimension.TOTAL),
        apart
            ? margins.margins(
                workspaceId, Slots.one(parts.whole()), asked.question().filters(), asked.by())
            : List.of());
  }
}
