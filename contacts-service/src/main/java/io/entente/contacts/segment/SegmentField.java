package io.entente.contacts.segment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What a condition looks at. */
@Serdeable
enum SegmentField {
  /** The name as it is shown. */
  NAME(SegmentFieldType.TEXT),
  /** What stands behind the at sign of e-mail addresses. */
  EMAIL_DOMAIN(SegmentFieldType.TEXT),
  /** The kinds of points that a contact has: email, phone, customer_number. */
  POINT(SegmentFieldType.TEXT),
  /** Outside systems that have a customer number of the contact. */
  SYSTEM(SegmentFieldType.TEXT),
  /** Channels of identities. */
  CHANNEL(SegmentFieldType.TEXT),
  TAG(SegmentFieldType.TEXT),
  /** One of the workspace's own, by its key. */
  ATTRIBUTE(SegmentFieldType.ATTRIBUTE),
  /** Id of the company. */
  COMPANY(SegmentFieldType.NAME),
  /** Id of the member who looks after the contact. */
  OWNER(SegmentFieldType.NAME),
  /** BCP 47; fr is fr-CA, too. */
  LANGUAGE(SegmentFieldType.NAME),
  /** What brought the contact. */
  SOURCE(SegmentFieldType.NAME),
  /** The campaign that brought the contact. */
  CAMPAIGN(SegmentFieldType.TEXT),
  /** What counts for the purpose that is the key: given, withdrawn, objected. */
  CONSENT(SegmentFieldType.NAME),
  /** How many orders, starts and renewals of subscriptions. */
  ORDERS(SegmentFieldType.COUNT),
  /** What was paid in the currency that is the key, less what was given back. */
  ORDERS_TOTAL(SegmentFieldType.AMOUNT),
  /** The day of the first order. */
  FIRST_ORDER(SegmentFieldType.DATE),
  /** The day of the last order. */
  LAST_ORDER(SegmentFieldType.DATE),
  DAYS_SINCE_FIRST_ORDER(SegmentFieldType.DAYS),
  DAYS_SINCE_LAST_ORDER(SegmentFieldType.DAYS),
  /** How many messages of, and to, the contact. */
  MESSAGES(SegmentFieldType.COUNT),
  /** Whole days since the contact was made. */
  DAYS_SINCE_CREATED(SegmentFieldType.DAYS),
  /** Whole days since the last message of, or to, the contact. */
  DAYS_SINCE_ACTIVITY(SegmentFieldType.DAYS);

  private final SegmentFieldType type;

  SegmentField(SegmentFieldType type) {
    this.type = type;
  }

  SegmentFieldType type() {
    return type;
  }

  /** Whether it has to be said of what: of which attribute, purpose or currency. */
  boolean takesKey() {
    return this == ATTRIBUTE || this == CONSENT || this == ORDERS_TOTAL;
  }

  /** Whether it can be of the last days alone. */
  boolean takesDays() {
    return this == ORDERS || this == ORDERS_TOTAL || this == MESSAGES;
  }

  /** Whether orders have to be looked at. */
  boolean isOfOrders() {
    return switch (this) {
      case ORDERS,
          ORDERS_TOTAL,
          FIRST_ORDER,
          LAST_ORDER,
          DAYS_SINCE_FIRST_ORDER,
          DAYS_SINCE_LAST_ORDER ->
          true;
      default -> false;
    };
  }

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  static SegmentField of(String json) {
    for (SegmentField value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
