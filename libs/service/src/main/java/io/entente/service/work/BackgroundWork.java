package io.entente.service.work;

import java.util.function.BooleanSupplier;

/**
 * Something that goes on in a thread of its own as long as the application runs: each bean of this
 * type. What a step does stands in the database when it ends; one that is broken off is rolled
 * back, and done again by this process or another.
 */
public interface BackgroundWork {
  /** Of the thread. */
  String name();

  /** Raised when there may be something to do. */
  WorkSignal signal();

  /**
   * Does the next step; returns whether there was one. What it throws is logged, and the step tried
   * again a little later.
   *
   * @param goesOn whether the application goes on: a long step asks now and then
   */
  boolean step(BooleanSupplier goesOn);
}
