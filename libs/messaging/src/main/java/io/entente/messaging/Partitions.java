package io.entente.messaging;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** Where events of a key are. */
public final class Partitions {
  private Partitions() {}

  /** The partition on which publishers put the events of a key. */
  public static int of(String key, int partitions) {
    return BuiltInPartitioner.partitionForKey(key.getBytes(StandardCharsets.UTF_8), partitions);
  }
}
