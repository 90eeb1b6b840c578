package io.entente.messaging;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Deletes what was kept long enough, some rows at a time, so that neither a lock nor the relay that
 * does it on the side is held for long.
 */
@Singleton
class Purge {
  /** How long published rows are kept: an operator may look what went out, or send it again. */
  static final Duration PUBLISHED_KEPT = Duration.ofDays(7);

  /** How long dead letters are kept once replayed; the others stay. */
  static final Duration REPLAYED_KEPT = Duration.ofDays(30);

  static final int AT_ONCE = 1_000;
  private static final Duration EVERY = Duration.ofMinutes(5);

  private final Sql sql;
  private long done = System.nanoTime() - EVERY.toNanos();

  Purge(Sql sql) {
    this.sql = sql;
  }

  /** Takes one step if it is time. For the relay's thread alone. */
  void nowAndThen() {
    long now = System.nanoTime();
    if (now - done >= EVERY.toNanos() && step() < AT_ONCE) {
      done = now;
    }
  }

  /** Deletes up to {@link #AT_ONCE} rows of each kind; returns the most of one kind. */
  int step() {
    int published =
        sql.update(
            """
            delete from outbox where published_at < utc_timestamp(6) - interval ? second limit ?
            """,
            PUBLISHED_KEPT.toSeconds(),
            AT_ONCE);
    int replayed =
        sql.update(
            """
            delete from dead_letter
            where replayed_at < utc_timestamp(6) - interval ? second limit ?
            """,
            REPLAYED_KEPT.toSeconds(),
            AT_ONCE);
    return Math.max(published, replayed);
  }
}
