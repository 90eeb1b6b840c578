package io.entente.kpi.sample;

import io.entente.events.CycleState;
import io.entente.events.CycleState.Course;
import io.entente.events.CycleState.Facets;
import io.entente.events.CycleState.Resolution;
import io.entente.events.CycleState.Target;
import io.entente.events.CycleState.Volume;
import io.entente.events.CycleState.Wait;
import io.entente.events.Elapsed;
import io.entente.events.Precision;
import io.entente.events.TargetKind;
import io.entente.events.WaitEnding;
import io.entente.kpi.figure.Span;
import java.time.Duration;
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
  /** What a resolution is given to last, and a customer to come back. */
  public static final Duration SETTLED_AFTER = Duration.ofDays(7);

  /** Stands for the deadline of a promise that has none at the moment. */
  public static final Instant NO_DEADLINE = Instant.parse("9999-01-01T00:00:00Z");

  private static final int MOST = 65_535;

  private final Facets facets;
  private final List<Sample> found = new ArrayList<>();
  private final Map<Moment, Integer> positions = new HashMap<>();

  private record Moment(Family family, Instant at) {}

  /** Who did it, whose it was, and who had promised it. */
  private record Whose(@Nullable UUID agentId, @Nullable UUID teamId, @Nullable UUID policyId) {
    static final Whose NOBODY = new Whose(null, null, null);
  }

  private Samples(Facets facets) {
    this.facets = facets;
  }

  /**
   * The samples of a state, in an order that depends on the state alone; none of a removed page.
   *
   * @throws IllegalArgumentException if the state contradicts itself
   */
  public static List<Sample> of(CycleState state) {
    if (state.removed()) {
      return List.of();
    }
    Samples samples = new Samples(state.facets() == null ? Facets.NONE : state.facets());
    if (state.page() == 0) {
      samples.addOpening(state);
      samples.addResolution(state);
    }
    state.waits().forEach(samples::addWait);
    state.volumes().forEach(samples::addMessages);
    for (Target target : Objects.requireNonNullElse(state.targets(), List.<Target>of())) {
      samples.addTarget(target, state);
    }
    return List.copyOf(samples.found);
  }

  private void addOpening(CycleState state) {
    Set<Measure> measures =
        EnumSet.of(
            Measure.CYCLES_OPENED,
            state.ordinal() == 0 ? Measure.CONVERSATIONS_OPENED : Measure.REOPENED);
    add(measures, state.openedAt(), Whose.NOBODY, 1, null);
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
    Course course = state.course();
    if (course != null) {
      addCourse(course, resolution, counted);
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
    addResolved(measures, how, 1, elapsed);
  }

  private void addResolved(
      Set<Measure> measures, Resolution how, int amount, @Nullable Elapsed elapsed) {
    add(
        measures,
        how.at(),
        new Whose(how.agentId(), facets.teamAt(how.at()), null),
        amount,
        elapsed == null ? null : exact(elapsed));
  }

  private void addCourse(Course course, Resolution resolution, Set<Measure> counted) {
    counted.add(Measure.COURSES);
    Instant reopenedAt = course.reopenedAt();
    if (reopenedAt != null && !reopenedAt.isAfter(resolution.at().plus(SETTLED_AFTER))) {
      counted.add(Measure.REOPENED_SOON);
    } else if (course.agentMessages() == 1) {
      counted.add(Measure.ANSWERED_ONCE);
    }
    if (course.handling() != null) {
      addResolved(EnumSet.of(Measure.HANDLING), resolution, course.handling());
    }
    addEffort(Measure.EFFORT_MESSAGES, resolution, course.customerMessages());
    addEffort(Measure.EFFORT_TRANSFERS, resolution, course.transfers());
  }

  private void addEffort(Measure measure, Resolution resolution, int amount) {
    if (amount < 0) {
      throw new IllegalArgumentException("A number is below zero: " + amount);
    }
    if (amount > 0) {
      addResolved(EnumSet.of(measure), resolution, Math.min(amount, MOST), null);
    }
  }

  private static Span exact(Elapsed elapsed) {
    return new Span(elapsed.calendarSeconds(), elapsed.businessSeconds(), Precision.INSTANT);
  }

  private void addWait(Wait wait) {
    WaitEnding ending = wait.ending();
    if (ending == null) {
      Whose now = new Whose(null, facets.teamAt(Instant.MAX), null);
      add(EnumSet.of(Measure.OPEN_WAITS), wait.startedAt(), now, 1, null);
    } else if (ending == WaitEnding.ANSWERED) {
      Set<Measure> measures = EnumSet.of(Measure.RESPONSE);
      if (wait.first()) {
        measures.add(Measure.FIRST_RESPONSE);
      }
      Instant end = endOf(wait);
      add(measures, end, new Whose(wait.agentId(), facets.teamAt(end), null), 1, length(wait));
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
        new Whose(volume.agentId(), null, null),
        volume.count(),
        null);
  }

  private void addTarget(Target target, CycleState state) {
    Set<Measure> measures = EnumSet.of(Measure.ofTarget(target.kind(), target.outcome()));
    Instant deadline = target.deadline() == null ? NO_DEADLINE : target.deadline();
    Instant end = target.outcome() == null ? null : target.endedAt();
    Instant anchor = end != null && end.isBefore(deadline) ? end : deadline;
    Instant had = end == null ? Instant.MAX : end;
    UUID agent = end == null ? null : author(target, state);
    add(measures, anchor, new Whose(agent, facets.teamAt(had), target.policyId()), 1, null);
  }

  /** Who ended it: the author of the answer, or whoever resolved. */
  private static @Nullable UUID author(Target target, CycleState state) {
    if (target.kind() == TargetKind.RESOLUTION) {
      return state.resolution() == null ? null : state.resolution().agentId();
    }
    for (Wait wait : state.waits()) {
      if (wait.startedAt().equals(target.startedAt())) {
        return wait.agentId();
      }
    }
    return null;
  }

  private void add(
      Set<Measure> measures, Instant anchor, Whose whose, int amount, @Nullable Span span) {
    Family family = measures.iterator().next().family();
    int position = positions.merge(new Moment(family, anchor), 1, Integer::sum) - 1;
    found.add(
        new Sample(
            measures,
            anchor,
            position,
            whose.agentId(),
            whose.teamId(),
            whose.policyId(),
            amount,
            span));
  }
}
