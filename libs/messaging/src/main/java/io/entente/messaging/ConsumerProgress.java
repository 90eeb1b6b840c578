package io.entente.messaging;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What one consumer last said about itself. Written by its thread, read by any. */
final class ConsumerProgress {
  private final String group;
  private volatile long lag;
  private final AtomicLong lost = new AtomicLong();
  private volatile @Nullable String waitingFor = "its first records";

  ConsumerProgress(String group) {
    this.group = group;
  }

  String group() {
    return group;
  }

  /** Events behind the end of the partitions that this consumer has. */
  long lag() {
    return lag;
  }

  /** Events that expired before they could be applied. */
  long lost() {
    return lost.get();
  }

  /** The failure that this consumer waits out; null if it works. */
  @Nullable String waitingFor() {
    return waitingFor;
  }

  void lag(long events) {
    lag = events;
    waitingFor = null;
  }

  void lost(long events) {
    lost.addAndGet(events);
  }

  void works() {
    waitingFor = null;
  }

  void waits(String failure) {
    waitingFor = failure;
  }
}
