package io.entente.interactions.delivery;

/** Where a reply on its way is. */
enum Stage {
  /** For its turn, or its next attempt. */
  WAITING,
  /** An attempt has begun: the network may have it from here on. */
  BEGUN,
  /** The attempt is over and did not tell. */
  UNKNOWN,
  /** The network has it, and has not said what it is called there. */
  UNNAMED
}
