package io.entente.messaging;

import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
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

  private static @Nullable Object[] row(OutgoingEvent event) {
    byte[] payload = event.payload();
    return new @Nullable Object[] {
      event.topic(), event.key(), payload, payload == null ? 0 : payload.length, event.scope()
    };
  }
}
