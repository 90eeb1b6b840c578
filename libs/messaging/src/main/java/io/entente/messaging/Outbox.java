package io.entente.messaging;

import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishes events exactly when the running transaction commits: the rows are part of it, and the
 * relay sends them after. Events of one key reach the topic in the order in which their
 * transactions took the lock on what they change.
 */
@Singleton
public final class Outbox {
  private final Sql sql;
  private final Transactions transactions;
  private final RelaySignal signal;

  Outbox(Sql sql, Transactions transactions, RelaySignal signal) {
    this.sql = sql;
    this.transactions = transactions;
    this.signal = signal;
  }

  /**
   * @throws IllegalStateException if no transaction runs
   */
  public void append(OutgoingEvent event) {
    append(List.of(event));
  }

  /**
   * All events in one statement.
   *
   * @throws IllegalStateException if no transaction runs
   */
  public void append(List<OutgoingEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    transactions.afterCommit(signal::raise);
    sql.batch(
        """
        insert into outbox (topic, message_key, payload, size, scope, created_at)
        values (?, ?, ?, ?, ?, utc_timestamp(6))
        """,
        events.stream().map(Outbox::row).toList());
  }

  /**
   * Publishes once more what was published since then, in the same order: for a broker that lost
   * the end of its log. Rows are kept for {@link Purge#PUBLISHED_KEPT}.
   *
   * @return how many events go out again
   */
  public int republish(Instant since) {
    return transactions.write(() -> {
      transactions.afterCommit(signal::raise);
      return sql.update("update outbox set published_at = null where published_at >= ?", since);
    });
  }

  private static @Nullable Object[] row(OutgoingEvent event) {
    byte[] payload = event.payload();
    return new @Nullable Object[] {
      event.topic(), event.key(), payload, payload == null ? 0 : payload.length, event.scope()
    };
  }
}
