package io.entente.contacts.contact;

import io.entente.contacts.point.ContactPoint;
import io.entente.contacts.point.PointKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a contact is reached or known by.
 *
 * @param id follows from kind, system and value
 * @param system the outside system that a customer number is of; null for the others
 * @param value as it is compared: an address in lower case, a number in E.164
 * @param shown as it was written
 * @param verified whether it is proven to be the contact's
 * @param shared whether several people have it, as they have support@: then it proves nothing
 * @param source what told it
 * @param seenAt when it was last told
 */
@Serdeable
public record Point(
    UUID id,
    PointKind kind,
    @Nullable String system,
    String value,
    String shown,
    boolean verified,
    boolean shared,
    String source,
    Instant seenAt) {

  public static Point of(ContactPoint point) {
    String system = point.key().scope();
    return new Point(
        point.key().id(),
        point.key().kind(),
        system.isEmpty() ? null : system,
        point.key().key(),
        point.shown(),
        point.verified(),
        point.shared(),
        point.source(),
        point.seenAt());
  }

  /** The same point as two homes have it. */
  Point and(Point later) {
    return new Point(
        id,
        kind,
        system,
        value,
        later.shown,
        verified || later.verified,
        shared || later.shared,
        later.source,
        later.seenAt);
  }
}
