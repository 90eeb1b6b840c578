package io.entente.interactions.rule;

import java.time.Instant;
import java.util.UUID;

/** Ids of ours begin with when they were made: so they can be asked for by time. */
final class MadeAt {
  /** After every id. */
  static final UUID AFTER_ALL = new UUID(-1, -1);

  private static final long VERSION = 7L << 12;
  private static final int BITS_BELOW_MILLIS = 16;

  private MadeAt() {}

  /** Not after any id that is made at that time or later. */
  static UUID first(Instant at) {
    return new UUID(at.toEpochMilli() << BITS_BELOW_MILLIS | VERSION, Long.MIN_VALUE);
  }
}
