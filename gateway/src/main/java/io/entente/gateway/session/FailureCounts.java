package io.entente.gateway.session;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.entente.rest.TooManyRequests;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Counts the failures of many keys. So many in a period are let pass; each further one makes the
 * next attempt wait, twice as long each time, up to a bound. They are forgotten one by one as time
 * goes by. An attempt counts as a failure from its beginning, so that many at once gain nothing,
 * until it turns out to be none.
 */
final class FailureCounts {
  /** What is asked for least is forgotten first. */
  static final int MOST_KEYS = 50_000;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(1);

  /** So many doublings reach any bound; to count on would be to remember for longer. */
  private static final int MOST_DOUBLINGS = 20;

  private final int free;
  private final Duration forgetting;
  private final Duration longestWait;
  private final Clock clock;
  private final Cache<String, Failures> counts;

  /**
   * @param free failures that are let pass in a period
   * @param period in which so many are forgotten
   */
  FailureCounts(int free, Duration period, Duration longestWait, Clock clock) {
    this.free = free;
    this.forgetting = period.dividedBy(free);
    this.longestWait = longestWait;
    this.clock = clock;
    this.counts =
        Caffeine.newBuilder()
            .maximumSize(MOST_KEYS)
            .expireAfterWrite(forgetting.multipliedBy(free + MOST_DOUBLINGS).plus(longestWait))
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /**
   * @param since when the last of those was forgotten that are not counted any more
   * @param until when the next attempt may be made
   */
  private record Failures(int number, Instant since, Instant until) {}

  /** An attempt that may be made. */
  record Attempt(FailureCounts counts, String key, @Nullable Failures before, Failures after) {
    /** It was no failure. */
    void undo() {
      counts.undo(this);
    }
  }

  /**
   * @throws TooManyRequests if the key has to wait
   */
  Attempt begin(String key) {
    while (true) {
      Instant now = clock.instant();
      Failures before = counts.getIfPresent(key);
      Failures known = before == null ? new Failures(0, now, now) : remembered(before, now);
      Duration wait = Duration.between(now, known.until());
      if (wait.isPositive()) {
        // A clock that was set back must not lock anybody out.
        throw new TooManyRequests("Signing in failed too often.", shorter(wait, longestWait));
      }
      Attempt attempt = new Attempt(this, key, before, oneMore(known, now));
      if (isKept(attempt)) {
        return attempt;
      }
    }
  }

  /** How many keys it keeps. */
  long size() {
    counts.cleanUp();
    return counts.estimatedSize();
  }

  private boolean isKept(Attempt attempt) {
    return attempt.before() == null
        ? counts.asMap().putIfAbsent(attempt.key(), attempt.after()) == null
        : counts.asMap().replace(attempt.key(), attempt.before(), attempt.after());
  }

  private Failures remembered(Failures known, Instant now) {
    long forgotten = Math.max(0, Duration.between(known.since(), now).dividedBy(forgetting));
    return forgotten >= known.number()
        ? new Failures(0, now, known.until())
        : new Failures(
            known.number() - (int) forgotten,
            known.since().plus(forgetting.multipliedBy(forgotten)),
            known.until());
  }

  private Failures oneMore(Failures known, Instant now) {
    int number = Math.min(known.number() + 1, free + MOST_DOUBLINGS);
    Duration wait =
        number < free
            ? Duration.ZERO
            : shorter(FIRST_WAIT.multipliedBy(1L << (number - free)), longestWait);
    return new Failures(number, known.since(), now.plus(wait));
  }

  private void undo(Attempt attempt) {
    Failures before = attempt.before();
    boolean untouched =
        before == null
            ? counts.asMap().remove(attempt.key(), attempt.after())
            : counts.asMap().replace(attempt.key(), attempt.after(), before);
    if (!untouched) {
      counts
          .asMap()
          .computeIfPresent(
              attempt.key(),
              (_, now) -> new Failures(Math.max(0, now.number() - 1), now.since(), now.until()));
    }
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
