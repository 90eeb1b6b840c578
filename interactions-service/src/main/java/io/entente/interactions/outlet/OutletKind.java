package io.entente.interactions.outlet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.entente.events.Channel;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what interface a network takes replies. */
@Serdeable
public enum OutletKind {
  /** An address of an integrator or a bridge, for any channel. */
  WEBHOOK(null, null),
  /** The Bot API. */
  TELEGRAM(Channel.TELEGRAM, "https://api.telegram.org"),
  /** The Send API of a page. */
  MESSENGER(Channel.FACEBOOK, "https://graph.facebook.com/v23.0"),
  /** The Send API of a professional account. */
  INSTAGRAM(Channel.INSTAGRAM, "https://graph.facebook.com/v23.0"),
  /** The Cloud API. */
  WHATSAPP(Channel.WHATSAPP, "https://graph.facebook.com/v23.0");

  private final @Nullable Channel only;
  private final @Nullable String address;

  OutletKind(@Nullable Channel only, @Nullable String address) {
    this.only = only;
    this.address = address;
  }

  boolean serves(Channel channel) {
    return only == null || only == channel;
  }

  /** Where the network's interface is; null where each has their own. */
  @Nullable String address() {
    return address;
  }

  /** Whether it has to be said as whom it sends. */
  boolean needsAccount() {
    return this == MESSENGER || this == INSTAGRAM || this == WHATSAPP;
  }

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
  public static OutletKind of(String json) {
    for (OutletKind value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
