package io.entente.kpi.check;

import io.entente.kpi.generation.Generations;
import io.entente.kpi.generation.Snapshots;
import io.entente.rest.Unavailable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.apache.kafka.common.KafkaException;

/** Checks a workspace; one at a time in this process, for it holds much and reads the whole log. */
@Singleton
final class RunCheck {
  private static final Duration LATER = Duration.ofSeconds(10);

  private final Snapshots snapshots;
  private final Generations generations;
  private final CheckCells checkCells;
  private final CheckFacts checkFacts;
  private final Semaphore turns = new Semaphore(1);

  RunCheck(
      Snapshots snapshots, Generations generations, CheckCells checkCells, CheckFacts checkFacts) {
    this.snapshots = snapshots;
    this.generations = generations;
    this.checkCells = checkCells;
    this.checkFacts = checkFacts;
  }

  /**
   * @throws Unavailable if another check runs, or the broker does not answer
   */
  Check check(UUID workspaceId) {
    if (!turns.tryAcquire()) {
      throw new Unavailable("Another check is running.", LATER);
    }
    try {
      Differences ofFacts = new Differences();
      long facts = checkFacts.check(workspaceId, ofFacts);
      Differences ofCells = new Differences();
      long cells =
          snapshots.read(() -> checkCells.check(generations.current(workspaceId), ofCells));
      return Check.of(ofCells, cells, ofFacts, facts);
    } catch (KafkaException e) {
      throw new Unavailable("The events can't be read at the moment.", LATER);
    } finally {
      turns.release();
    }
  }
}
