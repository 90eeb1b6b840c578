package io.entente.interactions.community;

/** How an answer was found to be right. */
enum MarkBasis {
  /** On the network. */
  ACCEPTED,
  /** By an agent, here. */
  CONFIRMED
}
