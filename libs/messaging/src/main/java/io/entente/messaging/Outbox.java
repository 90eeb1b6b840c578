package io.entente.messaging;

import io.entente.sql.Sql;
import io.entente.sql.Transactions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
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

  /** What the transaction that runs in a thread has to tell; nothing while none has. */
  private final ThreadLocal<@Nullable List<OutgoingEvent>> told = new ThreadLocal<>();

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
   * Events that the running transaction tells after those it told already. All of them are written
   * by one statement, the last before it commits, however many parts of it tell something.
   *
   * @throws IllegalStateException if no transaction runs
   */
  public void append(List<OutgoingEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    List<OutgoingEvent> sofar = told.get();
    if (sofar == null) {
      List<OutgoingEvent> all = new ArrayList<>(events);
      transactions.beforeCommit(() -> write(all), told::remove);
      transactions.afterCommit(signal::raise);
      told.set(all);
    } else {
      sofar.addAll(events);
    }
  }

  private void write(List<OutgoingEvent> events) {
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
