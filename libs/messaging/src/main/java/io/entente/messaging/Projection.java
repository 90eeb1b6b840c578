package io.entente.messaging;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a process keeps of topics' events for itself, outside the database: an index, a cache. Each
 * bean of this type gets a consumer of its own, in no group: every replica sees every event. How
 * far it is the projection keeps itself, with what it made of the events, so that both are lost or
 * kept together.
 *
 * <p>Its methods are called by one thread, and again after a failure. Whatever they throw is waited
 * out: the consumer connects anew and goes on where the projection then says that it is. So an
 * event that can't be read must be passed over, not thrown at, and what {@code apply} does must be
 * harmless when repeated.
 */
public interface Projection {
  /** Of its thread, its health and its metrics, such as {@code interactions-search}. */
  String name();

  Set<String> topics();

  /** Where it is, for every partition; empty if it has nothing yet. */
  List<ProjectionPlace> places();

  /**
   * Starts over: events before these places will not come, because the projection has nothing yet
   * or because the log no longer holds where it was. What they told is to be read where they came
   * from, from now on: what is not there by now will come as an event.
   *
   * @param places the present end of every partition, or as much before it as {@link #looksBack}
   *     says: from there on every event comes
   */
  void startOver(List<ProjectionPlace> places);

  /**
   * Applies events, in order within each partition.
   *
   * @param places of the partitions that they came from, after them
   */
  void apply(List<IncomingEvent> events, List<ProjectionPlace> places);

  /** Whether it goes on from where it is; if not, its consumer connects anew. Any thread. */
  default boolean isSound() {
    return true;
  }

  /** How far before the end it starts over. */
  default Duration looksBack() {
    return Duration.ZERO;
  }

  /** The most events that are applied at once. */
  default int maxRecords() {
    return 50;
  }
}
