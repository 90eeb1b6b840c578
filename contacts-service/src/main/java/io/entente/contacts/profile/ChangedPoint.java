package io.entente.contacts.profile;

import io.entente.contacts.point.ContactPoint;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What is to change of a point; null for what stays. */
@Serdeable
record ChangedPoint(@Nullable Boolean verified, @Nullable Boolean shared) {

  ContactPoint onto(ContactPoint before) {
    return new ContactPoint(
        before.contactId(),
        before.key(),
        before.shown(),
        verified == null ? before.verified() : verified,
        shared == null ? before.shared() : shared,
        before.source(),
        before.seenAt());
  }
}
