package io.entente.kpi.series;

import io.entente.events.Precision;
import io.entente.kpi.metric.Basis;
import io.entente.kpi.metric.Kpi;
import io.entente.kpi.metric.Value;
import io.entente.kpi.question.Provenance;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.TellProvenance;
import io.entente.kpi.sum.Slots;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells how a metric spreads: over the week, and by length. */
@Singleton
final class ReadShapes {
  private static final Duration LONGEST = Duration.ofDays(366).plusHours(1);
  private static final int HOURS_OF_A_DAY = 24;
  private static final int HOURS_OF_A_WEEK = 168;
  private static final int BUCKETS_OF_A_BIN = 16;

  private final ReadSeries series;
  private final TellProvenance provenance;

  ReadShapes(ReadSeries series, TellProvenance provenance) {
    this.series = series;
    this.provenance = provenance;
  }

  HeatMap heatMap(UUID workspaceId, Question question, @Nullable String metric, Locale language) {
    Kpi kpi = kpi(metric, question, ReadShapes::isByHour);
    if (Duration.between(question.stretch().from(), question.stretch().to()).compareTo(LONGEST)
        > 0) {
      throw new InvalidRequest("?to", "must not be more than 366 days after from");
    }
    Slots slots = Interval.HOUR.cut(question, Math.toIntExact(LONGEST.toHours()) + 1);
    List<Basis> byHour = series.parts(workspaceId, question, slots, kpi);
    List<Basis> ofWeek = new ArrayList<>();
    for (int i = 0; i < HOURS_OF_A_WEEK; i++) {
      ofWeek.add(Basis.empty());
    }
    for (int i = 0; i < byHour.size(); i++) {
      ZonedDateTime local = slots.starts().get(i).atZone(question.zone());
      int day = local.getDayOfWeek().getValue() - 1;
      ofWeek.get(day * HOURS_OF_A_DAY + local.getHour()).add(byHour.get(i));
    }
    List<HeatMap.Hour> hours = new ArrayList<>();
    for (int i = 0; i < HOURS_OF_A_WEEK; i++) {
      hours.add(
          new HeatMap.Hour(
              1 + i / HOURS_OF_A_DAY,
              i % HOURS_OF_A_DAY,
              Value.of(kpi, ofWeek.get(i), question.clock())));
    }
    return new HeatMap(told(workspaceId, question, kpi, language), kpi.id(), hours);
  }

  private static boolean isByHour(Kpi kpi) {
    return kpi.kind() != Kpi.Kind.BALANCE && kpi.kind() != Kpi.Kind.FOLLOWED_SHARE;
  }

  Spread distribution(
      UUID workspaceId, Question question, @Nullable String metric, Locale language) {
    Kpi kpi = kpi(metric, question, it -> it.kind() == Kpi.Kind.LENGTH);
    Slots whole = Slots.one(question.stretch());
    Basis basis = series.parts(workspaceId, question, whole, kpi).getFirst();
    return new Spread(
        told(workspaceId, question, kpi, language),
        kpi.id(),
        Value.of(kpi, basis, question.clock()),
        basis
            .plain()
            .distribution(kpi.part(), Precision.INSTANT)
            .histogram(question.clock())
            .bins(BUCKETS_OF_A_BIN)
            .stream()
            .map(Spread.Bin::of)
            .toList());
  }

  private Provenance told(UUID workspaceId, Question question, Kpi kpi, Locale language) {
    return provenance.of(workspaceId, question, List.of(kpi.id()), language);
  }

  private static Kpi kpi(@Nullable String metric, Question question, Predicate<Kpi> allowed) {
    Kpi found =
        Arrays.stream(Kpi.values())
            .filter(allowed)
            .filter(kpi -> kpi.id().equals(metric))
            .findFirst()
            .orElseThrow(() -> new InvalidRequest("?metric", "must be one of: " + ids(allowed)));
    found.notToldBy(question.filters()).stream()
        .findFirst()
        .ifPresent(filtered -> {
          throw new InvalidRequest("?" + filtered.json(), "does not tell " + found.id() + " apart");
        });
    return found;
  }

  private static String ids(Predicate<Kpi> allowed) {
    return Arrays.stream(Kpi.values())
        .filter(allowed)
        .map(Kpi::id)
        .collect(Collectors.joining(", "));
  }
}
