package io.entente.interactions.condition;

/** A condition that is ready to be asked. */
interface Comparison {
  boolean holds(Facts facts);

  /** The contrary. */
  default Comparison not() {
    return facts -> !holds(facts);
  }
}
