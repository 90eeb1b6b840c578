package io.entente.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** The kind of platform. */
@Serdeable
public enum Channel {
  X(Ids.NETWORK),
  FACEBOOK(Ids.NETWORK),
  INSTAGRAM(Ids.NETWORK),
  LINKEDIN(Ids.NETWORK),
  YOUTUBE(Ids.NETWORK),
  TIKTOK(Ids.NETWORK),
  REDDIT(Ids.NETWORK),
  MASTODON(Ids.NETWORK),
  BLUESKY(Ids.NETWORK),
  TUMBLR(Ids.NETWORK),
  WHATSAPP(Ids.NETWORK),
  TELEGRAM(Ids.NETWORK),
  EMAIL(Ids.NETWORK),
  FORUM(Ids.CONNECTION),
  REVIEWS(Ids.CONNECTION),
  BLOG(Ids.CONNECTION),
  CHAT(Ids.CONNECTION),
  PHONE(Ids.CONNECTION),
  API(Ids.CONNECTION);

  /** How far an external id of the channel is unique. */
  private enum Ids {
    /** Over the whole network: two connections see the same message under the same id. */
    NETWORK,
    /** On one site only: message 42 of one forum is not message 42 of another. */
    CONNECTION
  }

  private final Ids ids;

  Channel(Ids ids) {
    this.ids = ids;
  }

  /** What an external id is unique within: the channel, or one connection of it. */
  String scope(UUID connectionId) {
    return ids == Ids.NETWORK ? name() : connectionId.toString();
  }

  /** Whether an external id is the same thing on every connection of the channel. */
  public boolean isOneNetwork() {
    return ids == Ids.NETWORK;
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
  public static Channel of(String json) {
    for (Channel value : values()) {
      if (value.json().equals(json)) {
        return value;
      }
    }
    throw new IllegalArgumentException(
        "\"" + json + "\" is none of " + Arrays.toString(values()).toLowerCase(Locale.ROOT));
  }
}
