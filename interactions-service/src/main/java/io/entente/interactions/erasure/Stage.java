package io.entente.interactions.erasure;

/** How far an erasure is. */
enum Stage {
  /** What is being filed just now may not know of it yet. */
  ORDERED,
  /** Messages are erased, some hundreds at a time. */
  MESSAGES,
  /** What stands around the messages is erased. */
  CONVERSATIONS,
  /** The log still has what was taken in. */
  LOG,
  DONE
}
