package io.entente.kpi.check;

import io.entente.kpi.check.BackgroundStore.Overall;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.LongAdder;

/** What the check in the background has come to, as this process last saw it. */
@Singleton
final class CheckState {
  private volatile Overall overall = new Overall(0, 0);
  private final LongAdder cells = new LongAdder();

  void add(long compared, Overall now) {
    cells.add(compared);
    overall = now;
  }

  Overall overall() {
    return overall;
  }

  /** How many cells this process has compared. */
  long cells() {
    return cells.sum();
  }
}
