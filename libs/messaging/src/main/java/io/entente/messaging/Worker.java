package io.entente.messaging;

/** What runs in a thread of its own from the start of the application to its end. */
interface Worker extends Runnable {
  /** Name of the thread. */
  String name();

  /** Makes {@link #run} return soon, from any thread. */
  void requestStop();
}
