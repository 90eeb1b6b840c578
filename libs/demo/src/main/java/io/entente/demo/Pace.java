package io.entente.demo;

import io.entente.events.Channel;
import java.time.Duration;
import java.time.Instant;

/** How soon the brand answers while its people are there. */
final class Pace {
  private static final double[] CRISIS = {3.2, 2.2, 1.5};

  /** What came in so shortly before the end is still being worked on. */
  private static final Duration FRESH = Duration.ofHours(10);

  private static final double FRESH_FACTOR = 2.5;

  private final Rhythm rhythm;
  private final Instant until;

  Pace(Rhythm rhythm, Instant until) {
    this.rhythm = rhythm;
    this.until = until;
  }

  Instant until() {
    return until;
  }

  /** Half of the answers to what is asked then take less than so many seconds of work. */
  double median(Channel channel, Instant asked) {
    double median = minutes(channel) * 60;
    long since = rhythm.sinceCrisis(asked);
    if (!rhythm.isCalm() && since >= 0 && since < CRISIS.length) {
      median *= CRISIS[(int) since];
    }
    return Duration.between(asked, until).compareTo(FRESH) < 0 ? median * FRESH_FACTOR : median;
  }

  private static double minutes(Channel channel) {
    return switch (channel) {
      case EMAIL -> 150;
      case FACEBOOK -> 45;
      case INSTAGRAM -> 60;
      case REVIEWS -> 900;
      case FORUM -> 420;
      default -> 28;
    };
  }
}
