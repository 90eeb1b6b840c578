package io.entente.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;

/** What a business event says of the customer's money. */
@Serdeable
public enum OrderKind {
  /** Something was bought; its amount counts. */
  ORDER(1),
  /** Money went back, of one order or of none that is known; its amount is taken off. */
  REFUND(-1),
  /** A subscription began; its amount is that of the first period, and counts. */
  SUBSCRIPTION_START(1),
  /** A subscription went on; its amount is that of the period that began, and counts. */
  SUBSCRIPTION_RENEWAL(1),
  /** A subscription ended; its amount tells what a period had brought, and counts not. */
  SUBSCRIPTION_END(0);

  private final int sign;

  OrderKind(int sign) {
    this.sign = sign;
  }

  /** By what its amount is multiplied in a sum: 1, 0 or -1. */
  public int sign() {
    return sign;
  }

  public boolean isOfASubscription() {
    return this != ORDER && this != REFUND;
  }

  /** The name in JSON and in addresses: lower case. */
  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The constant of a name in JSON.
   *
   * @throws IllegalArgumentException if there is none; the text names the value
   */
  @JsonCreator
  public static OrderKind of(String json) {
    for (OrderKind value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
