package io.entente.messaging;

import java.util.Set;

/**
 * Applies events to the database. Each bean of this type gets consumers of its own, which poll,
 * open a transaction, leave out what was applied before, call {@link #handle} and store the
 * offsets, all in that one transaction: what {@code handle} writes is there exactly once.
 *
 * <p>{@code handle} writes through the running transaction alone, keeps nothing in memory and may
 * be called again with the same events, for a transaction that fails is run again:
 *
 * <ul>
 *   <li>A database that is away, a deadlock, a full disk: the consumer waits and tries again for
 *       ever.
 *   <li>Any other exception, such as unreadable JSON or a violated constraint: the batch is halved
 *       until the event that can't be applied is alone. It becomes a dead letter; the others are
 *       applied.
 * </ul>
 *
 * Events are replayed from the beginning of a topic when its offsets are lost, so what {@code
 * handle} does must be harmless when repeated with older events.
 */
public interface EventHandler {
  /** Name of the consumer group: service and purpose, such as {@code kpi-facts}. Never changed. */
  String group();

  Set<String> topics();

  /** Applies the events, which may come from several partitions; in order within each. */
  void handle(Batch batch);

  /** The most events that one transaction takes. */
  default int maxRecords() {
    return 500;
  }

  /** Consumers, each with a thread of its own, that share the partitions in this process. */
  default int consumers() {
    return 1;
  }
}
