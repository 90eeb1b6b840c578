package io.entente.kpi.generation;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import io.micronaut.transaction.support.DefaultTransactionDefinition;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.function.Supplier;

/**
 * Reads by several statements that all see the data as it was at the first of them: figures from
 * cells and from samples, which a batch or a swap in between would set apart.
 */
@Singleton
public final class Snapshots {
  private final TransactionOperations<Connection> operations;
  private final TransactionDefinition snapshot;

  Snapshots(TransactionOperations<Connection> operations) {
    this.operations = operations;
    DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
    definition.setIsolationLevel(TransactionDefinition.Isolation.REPEATABLE_READ);
    definition.setReadOnly(true);
    this.snapshot = definition;
  }

  public <T> T read(Supplier<T> work) {
    return operations.execute(snapshot, _ -> work.get());
  }
}
