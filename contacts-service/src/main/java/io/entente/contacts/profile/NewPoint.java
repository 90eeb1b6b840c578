package io.entente.contacts.profile;

import io.entente.contacts.point.ContactPoint;
import io.entente.contacts.point.InvalidPoint;
import io.entente.contacts.point.PointKey;
import io.entente.contacts.point.PointKind;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that a contact is to be reached or known by.
 *
 * @param value an e-mail address, a phone number or a customer number
 * @param system the outside system of a customer number; null for the others
 * @param region ISO 3166 code of the country whose numbers are written without its prefix; null if
 *     the number has it
 * @param verified whether it is proven to be the contact's; null for not
 * @param shared whether several people have it; null to tell it from the name of the mailbox
 */
@Serdeable
record NewPoint(
    PointKind kind,
    String value,
    @Nullable String system,
    @Nullable String region,
    @Nullable Boolean verified,
    @Nullable Boolean shared) {
  static final String SOURCE = "member";

  NewPoint {
    if (kind != PointKind.CUSTOMER_NUMBER && system != null) {
      throw new InvalidRequest("system", "goes with customer numbers alone");
    }
    if (kind != PointKind.PHONE && region != null) {
      throw new InvalidRequest("region", "goes with phone numbers alone");
    }
    PointKey _ = key(kind, value, system, region);
  }

  private static PointKey key(
      PointKind kind, String value, @Nullable String system, @Nullable String region) {
    try {
      return switch (kind) {
        case EMAIL -> PointKey.email(value);
        case PHONE -> PointKey.phone(value, region);
        case CUSTOMER_NUMBER -> PointKey.customerNumber(system == null ? "" : system, value);
      };
    } catch (InvalidPoint e) {
      throw new InvalidRequest("value", e.detail());
    }
  }

  ContactPoint of(UUID contactId, Instant now) {
    PointKey key = key(kind, value, system, region);
    return new ContactPoint(
        contactId,
        key,
        value,
        Boolean.TRUE.equals(verified),
        shared == null ? key.isOfARole() : shared,
        SOURCE,
        now);
  }
}
