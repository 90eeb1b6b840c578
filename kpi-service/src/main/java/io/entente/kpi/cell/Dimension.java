package io.entente.kpi.cell;

import io.entente.events.Channel;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** What figures are told apart by. The codes are stored. */
public enum Dimension {
  TOTAL(0),
  CHANNEL(1),
  CONNECTION(2),
  AGENT(3);

  /** The one member of the total; in other dimensions, what belongs to no member. */
  public static final UUID NOBODY = new UUID(0, 0);

  private static final Map<Channel, UUID> CHANNELS = new EnumMap<>(Channel.class);

  static {
    for (Channel channel : Channel.values()) {
      byte[] name = ("channel " + channel.name()).getBytes(StandardCharsets.UTF_8);
      CHANNELS.put(channel, UUID.nameUUIDFromBytes(name));
    }
  }

  private final int code;

  Dimension(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  public static Dimension ofCode(int code) {
    return values()[code];
  }

  /** The member that a channel is. */
  public static UUID member(Channel channel) {
    return CHANNELS.getOrDefault(channel, NOBODY);
  }
}
