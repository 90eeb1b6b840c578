package io.entente.contacts.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it is to be stored.
 *
 * @param contactId the contact to which it comes; null while nothing proves whose it is
 * @param revision grows with each change of the row
 * @param attributes as JSON; null for none
 */
record OrderRow(
    ToldOrder told,
    @Nullable UUID contactId,
    long revision,
    Instant receivedAt,
    @Nullable String attributes) {
  UUID id() {
    return told.id();
  }
}
