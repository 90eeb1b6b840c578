package io.entente.kpi.judgement;

import io.entente.kpi.metric.Kpi;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.sample.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Which stretches of time a look compares. */
final class Windows {
  private Windows() {}

  /**
   * The one that ends now. Of what is dated at its hour it has whole hours: with the running one to
   * see early that there is more than there may be, without it to see that there is less. What is
   * known after seven days only is looked at seven days late.
   */
  static Stretch current(Rule rule, Watched watched, Instant now) {
    Instant end = now;
    if (watched.isByHour()) {
      Instant hour = now.truncatedTo(ChronoUnit.HOURS);
      boolean running = rule.direction() == Direction.ABOVE && hour.isBefore(now);
      end = running ? hour.plus(1, ChronoUnit.HOURS) : hour;
    } else if (watched instanceof Watched.OfConversations(Kpi kpi) && kpi.isSettled()) {
      end = now.minus(Samples.SETTLED_AFTER);
    }
    return new Stretch(end.minus(rule.length()), end);
  }

  /** The same by the clock on the wall, so many weeks before, and each week until then. */
  static List<Stretch> weeksBefore(Stretch window, ZoneId zone, int weeks) {
    return before(window, zone, weeks, 7);
  }

  /** The same of the days before. */
  static List<Stretch> daysBefore(Stretch window, ZoneId zone, int days) {
    return before(window, zone, days, 1);
  }

  private static List<Stretch> before(Stretch window, ZoneId zone, int times, int days) {
    Duration length = Duration.between(window.from(), window.to());
    ZonedDateTime end = window.to().atZone(zone);
    List<Stretch> windows = new ArrayList<>();
    for (int i = 1; i <= times; i++) {
      Instant to = end.minusDays((long) i * days).toInstant();
      windows.add(new Stretch(to.minus(length), to));
    }
    return windows;
  }
}
