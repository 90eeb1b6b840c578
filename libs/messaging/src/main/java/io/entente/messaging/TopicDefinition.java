package io.entente.messaging;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A topic that must exist. A bean of this type is created at start, and again should it vanish; one
 * that exists keeps its partitions, for keys would move to others.
 *
 * @param partitions fixed for ever
 * @param compacted keeps the newest event of each key, for as long as the key lives
 * @param retention how long events are kept; null for ever (and where compacted)
 */
public record TopicDefinition(
    String name, int partitions, boolean compacted, @Nullable Duration retention) {
  public TopicDefinition {
    if (partitions < 1) {
      throw new IllegalArgumentException("Topic " + name + " needs a partition, not " + partitions);
    }
    if (compacted && retention != null) {
      throw new IllegalArgumentException("Compacted topic " + name + " has no retention");
    }
  }
}
