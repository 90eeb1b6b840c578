package io.entente.interactions.clock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which schedule was in force when. Open time is the sum over the schedules, of each within its
 * validity: so a change touches no second before it, whatever is counted first.
 *
 * @param changes in order of time; the first is in force from ever
 */
public record Timetable(List<Change> changes) implements OpenHours {

  /** A schedule, and from when on it is in force: until the next. */
  public record Change(Instant from, Schedule schedule) {}

  public Timetable {
    if (changes.isEmpty()) {
      throw new IllegalArgumentException("Some schedule is always in force");
    }
    changes = List.copyOf(changes);
  }

  public static Timetable always(Schedule schedule) {
    return new Timetable(List.of(new Change(Instant.MIN, schedule)));
  }

  /** The schedule in force then. */
  public Schedule at(Instant time) {
    Schedule schedule = changes.getFirst().schedule();
    for (Change change : changes) {
      if (!change.from().isAfter(time)) {
        schedule = change.schedule();
      }
    }
    return schedule;
  }

  /** What this timetable says until then, and the other from then on. */
  public Timetable until(Instant end, Timetable other) {
    List<Change> joined = new ArrayList<>();
    for (Change change : changes) {
      if (change.from().isBefore(end)) {
        joined.add(change);
      }
    }
    joined.add(new Change(end, other.at(end)));
    for (Change change : other.changes) {
      if (change.from().isAfter(end)) {
        joined.add(change);
      }
    }
    return new Timetable(joined);
  }

  @Override
  public Duration open(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    for (int i = 0; i < changes.size(); i++) {
      Span counted = new Span(from, to).within(validity(i));
      if (!counted.isEmpty()) {
        sum = sum.plus(changes.get(i).schedule().open(counted.start(), counted.end()));
      }
    }
    return sum;
  }

  @Override
  public Optional<Instant> after(Instant from, Duration open) {
    if (open.isZero()) {
      return Optional.of(from);
    }
    Duration left = open;
    for (int i = 0; i < changes.size(); i++) {
      Span valid = validity(i);
      Instant start = Span.later(from, valid.start());
      if (start.isBefore(valid.end())) {
        Schedule schedule = changes.get(i).schedule();
        Optional<Instant> found = schedule.after(start, left);
        if (found.isPresent() && !found.get().isAfter(valid.end())) {
          return found;
        }
        if (i + 1 < changes.size()) {
          left = left.minus(schedule.open(start, valid.end()));
        }
      }
    }
    return Optional.empty();
  }

  private Span validity(int index) {
    return new Span(
        index == 0 ? Instant.MIN : changes.get(index).from(),
        index + 1 < changes.size() ? changes.get(index + 1).from() : Instant.MAX);
  }
}
