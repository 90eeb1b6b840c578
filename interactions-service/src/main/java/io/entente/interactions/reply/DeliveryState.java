package io.entente.interactions.reply;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** How far a reply is on its way to the network. */
@Serdeable
public enum DeliveryState {
  QUEUED,
  SENT,
  FAILED,
  /** The network was asked and did not say. It is not asked again: that might say it twice. */
  UNKNOWN;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static DeliveryState of(String json) {
    return valueOf(json.toUpperCase(Locale.ROOT));
  }
}
