package io.entente.messaging;

import io.entente.sql.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;

/** How much waits in the outbox, and for how long; looked up by the relay every few seconds. */
@Singleton
class OutboxState {
  /** Beyond this nobody needs the exact number, and counting must stay cheap. */
  static final int MOST_COUNTED = 100_000;

  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Sql sql;
  private volatile Snapshot last = new Snapshot(0, 0, 0);
  private long refreshed = System.nanoTime() - FRESH.toNanos();

  /**
   * @param unpublished up to {@link #MOST_COUNTED}
   * @param lagSeconds age of the oldest unpublished row
   * @param deadLetters not replayed, up to {@link #MOST_COUNTED}
   */
  record Snapshot(long unpublished, double lagSeconds, long deadLetters) {}

  OutboxState(Sql sql) {
    this.sql = sql;
  }

  Snapshot last() {
    return last;
  }

  /** Looks again if the last look was some seconds ago. For the relay's thread alone. */
  void refresh() {
    long now = System.nanoTime();
    if (now - refreshed >= FRESH.toNanos()) {
      last = look();
      refreshed = now;
    }
  }

  Snapshot look() {
    long unpublished =
        sql.number(
            """
            select count(*) from
              (select id from outbox where published_at is null limit ?) as waiting
            """,
            MOST_COUNTED);
    long lagMicros =
        sql.number(
            """
            select coalesce(max(timestampdiff(microsecond, created_at, utc_timestamp(6))), 0) from
              (select created_at from outbox where published_at is null
               order by id limit 1) as oldest
            """);
    long deadLetters =
        sql.number(
            """
            select count(*) from
              (select id from dead_letter where replayed_at is null limit ?) as waiting
            """,
            MOST_COUNTED);
    return new Snapshot(unpublished, Math.max(0, lagMicros) / 1e6, deadLetters);
  }
}
