package io.entente.standalone.suite.processes;

/** A process that Entente is made of. One that was killed is started again with its data. */
interface Part extends AutoCloseable {
  /** Returns when it serves; does nothing if it runs. */
  void start();

  /** Ends it as a crash would (SIGKILL). */
  void kill();

  /** Ends it, if it runs. */
  @Override
  void close();
}
