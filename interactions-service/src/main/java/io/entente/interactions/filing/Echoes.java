package io.entente.interactions.filing;

import java.util.List;

/** Knows what a network shows of messages that were sent from here. */
public interface Echoes {
  /**
   * Takes note of them in the running transaction.
   *
   * @return the others
   */
  List<Interaction> withoutThose(List<Interaction> arriving);
}
