package io.entente.kpi.touch;

import io.entente.kpi.generation.Generation;
import io.entente.kpi.touch.WaitStore.Running;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes the running waits those that the facts tell of: customers who wait since before waits were
 * kept are in none of the events that are still to come. Pages of which the facts and the waits
 * know different versions are left alone: an event is on its way that mends them.
 */
@Singleton
public final class MendWaits {
  private static final int AT_ONCE = 1_000;

  private final WaitStore waits;

  MendWaits(WaitStore waits) {
    this.waits = waits;
  }

  /**
   * @param step runs what it is given in a transaction, some waits each
   */
  public void mend(Generation generation, Consumer<Runnable> step) {
    List<Running> some = waits.ended(generation, null, AT_ONCE);
    while (!some.isEmpty()) {
      List<Running> found = some;
      step.accept(() -> waits.delete(generation.workspaceId(), found));
      some = waits.ended(generation, some.getLast(), AT_ONCE);
    }
    some = waits.running(generation, null, AT_ONCE);
    while (!some.isEmpty()) {
      List<Running> found = some;
      step.accept(() -> waits.insert(generation.workspaceId(), found));
      some = waits.running(generation, some.getLast(), AT_ONCE);
    }
  }
}
