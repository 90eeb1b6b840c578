package io.entente.contacts.segment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** What a condition looks at. */
@Serdeable
enum SegmentField {
  /** The name as it is shown. */
  NAME,
  /** What stands behind the at sign of e-mail addresses. */
  EMAIL_DOMAIN,
  /** The kinds of points that a contact has: email, phone, customer_number. */
  POINT,
  /** Outside systems that have a customer number of the contact. */
  SYSTEM,
  /** Channels of identities. */
  CHANNEL,
  /** Whole days since the contact was made. */
  DAYS_SINCE_CREATED,
  /** Whole days since the last message of, or to, the contact. */
  DAYS_SINCE_ACTIVITY;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static SegmentField of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
