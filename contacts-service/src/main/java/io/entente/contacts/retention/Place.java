package io.entente.contacts.retention;

import java.time.Instant;
import java.util.UUID;

/** A contact in the order in which they were last active. */
record Place(Instant at, UUID contactId) {
  /** Behind those who were erased: they are kept as if they had been active at the epoch. */
  static final Place BEFORE_ALL = new Place(Instant.EPOCH.plusNanos(1_000), new UUID(0, 0));
}
