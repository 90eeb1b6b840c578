package io.entente.kpi.sample;

import io.entente.events.CycleState;
import io.entente.events.CycleState.Resolution;
import io.entente.events.CycleState.Volume;
import io.entente.events.CycleState.Wait;
import io.entente.events.Elapsed;
import io.entente.events.Precision;
import io.entente.events.WaitEnding;
import io.entente.kpi.figure.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the state of a cycle page adds to the numbers. */
public final class Samples {
  private final List<Sample> found = new ArrayList<>();
  private final Map<Moment, Integer> positions = new HashMap<>();

  private record Moment(Family family, Instant at) {}

  private Samples() {}

  /**
   * The samples of a state, in an order that depends on the state alone; none of a removed page.
   *
   * @throws IllegalArgumentException if the state contradicts itself
   */
  public static List<Sample> of(CycleState state) {
    if (state.removed()) {
      return List.of();
    }
    Samples samples = new Samples();
    if (state.page() == 0) {
      samples.addOpening(state);
      samples.addResolution(state);
    }
    state.waits().forEach(samples::addWait);
    state.volumes().forEach(samples::addMessages);
    return List.copyOf(samples.found);
  }

  private void addOpening(CycleState state) {
    Set<Measure> measures =
        EnumSet.of(
            Measure.CYCLES_OPENED,
            state.ordinal() == 0 ? Measure.CONVERSATIONS_OPENED : Measure.REOPENED);
    add(measures, state.openedAt(), null, 1, null);
  }

  private void addResolution(CycleState state) {
    Resolution resolution = state.resolution();
    if (resolution == null) {
      return;
    }
    Set<Measure> counted = EnumSet.of(Measure.RESOLVED);
    if (resolution.unanswered()) {
      counted.add(Measure.CLOSED_UNANSWERED);
    }
    Elapsed first = state.firstResolution();
    Elapsed last = state.resolutionTime();
    if (first != null) {
      counted.add(Measure.FIRST_RESOLUTION);
    }
    if (last != null && (first == null || first.equals(last))) {
      counted.add(Measure.RESOLUTION);
    }
    addResolved(counted, resolution, first == null ? last : first);
    if (last != null && !counted.contains(Measure.RESOLUTION)) {
      addResolved(EnumSet.of(Measure.RESOLUTION), resolution, last);
    }
  }

  private void addResolved(Set<Measure> measures, Resolution how, @Nullable Elapsed elapsed) {
    add(measures, how.at(), how.agentId(), 1, elapsed == null ? null : exact(elapsed));
  }

  private static Span exact(Elapsed elapsed) {
    return new Span(elapsed.calendarSeconds(), elapsed.businessSeconds(), Precision.INSTANT);
  }

  private void addWait(Wait wait) {
    WaitEnding ending = wait.ending();
    if (ending == null) {
      add(EnumSet.of(Measure.OPEN_WAITS), wait.startedAt(), null, 1, null);
    } else if (ending == WaitEnding.ANSWERED) {
      Set<Measure> measures = EnumSet.of(Measure.RESPONSE);
      if (wait.first()) {
        measures.add(Measure.FIRST_RESPONSE);
      }
      add(measures, endOf(wait), wait.agentId(), 1, length(wait));
    }
  }

  private static Instant endOf(Wait wait) {
    return Objects.requireNonNullElseGet(
        wait.endedAt(),
        () -> {
          throw new IllegalArgumentException("A wait that was answered has no end");
        });
  }

  private static Span length(Wait wait) {
    Elapsed elapsed = wait.elapsed();
    if (elapsed == null) {
      throw new IllegalArgumentException("A wait that was answered has no length");
    }
    if (wait.precision() == Precision.DAY) {
      // Of a time that is known to the day only, the date says all there is to say.
      long days = ChronoUnit.DAYS.between(date(wait.startedAt()), date(endOf(wait)));
      return new Span(days, days, Precision.DAY);
    }
    return new Span(elapsed.calendarSeconds(), elapsed.businessSeconds(), wait.precision());
  }

  private static LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private void addMessages(Volume volume) {
    if (volume.count() < 0) {
      throw new IllegalArgumentException("A number of messages is below zero: " + volume.count());
    }
    add(
        EnumSet.of(Measure.messagesOf(volume.actor())),
        volume.hour(),
        volume.agentId(),
        volume.count(),
        null);
  }

  private void add(
      Set<Measure> measures,
      Instant anchor,
      @Nullable UUID agentId,
      int amount,
      @Nullable Span span) {
    Family family = measures.iterator().next().family();
    int position = positions.merge(new Moment(family, anchor), 1, Integer::sum) - 1;
    found.add(new Sample(measures, anchor, position, agentId, amount, span));
  }
}
