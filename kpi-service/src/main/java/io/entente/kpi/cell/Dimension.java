package io.entente.kpi.cell;

import io.entente.events.Channel;
import io.entente.kpi.sample.Family;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.Sample;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What figures are told apart by. The codes are stored. */
public enum Dimension {
  TOTAL(0, true),
  CHANNEL(1, true),
  CONNECTION(2, true),
  AGENT(3, true),
  TEAM(4, true),
  REASON(5, false),
  REASON_GROUP(6, false),
  PRIORITY(7, false),
  LANGUAGE(8, false),
  POLICY(9, false),
  /** Who resolved and whose team's it was, both at once: what an hour costs depends on both. */
  HANDLER(10, false),
  /** What brought the customer: as it is known now, so that no cell can tell it. */
  SOURCE(11, false),
  /** Where the customer works now. */
  COMPANY(12, false);

  /** The one member of the total; in other dimensions, what belongs to no member. */
  public static final UUID NOBODY = new UUID(0, 0);

  private static final int MOST_LETTERS = 16;
  private static final List<Dimension> ALL = List.of(values());
  private static final List<Grain> TO_THE_DAY = List.of(Grain.MONTH, Grain.DAY);
  private static final List<Grain> TO_THE_HOUR = List.of(Grain.MONTH, Grain.DAY, Grain.HOUR);
  private static final Map<Channel, UUID> CHANNELS = new EnumMap<>(Channel.class);

  static {
    for (Channel channel : Channel.values()) {
      byte[] name = ("channel " + channel.name()).getBytes(StandardCharsets.UTF_8);
      CHANNELS.put(channel, UUID.nameUUIDFromBytes(name));
    }
  }

  private final int code;
  private final boolean hourly;

  Dimension(int code, boolean hourly) {
    this.code = code;
    this.hourly = hourly;
  }

  public int code() {
    return code;
  }

  /** The name in JSON and in addresses. */
  public String json() {
    String[] words = name().toLowerCase(Locale.ROOT).split("_", 2);
    return words.length == 1
        ? words[0]
        : words[0] + Character.toUpperCase(words[1].charAt(0)) + words[1].substring(1);
  }

  /** Those that figures can be asked by: not the total, and none whose members have no name. */
  public static List<Dimension> named() {
    return Arrays.stream(values()).filter(it -> it != TOTAL && it != HANDLER).toList();
  }

  /** The lengths of its cells' buckets, the longest first. */
  public List<Grain> grains() {
    return hourly ? TO_THE_HOUR : TO_THE_DAY;
  }

  /** Whether it is asked for who the customers are now, which no cell knows. */
  public boolean isOfCustomer() {
    return this == SOURCE || this == COMPANY;
  }

  /** Whether figures of a measure are told by it. */
  public boolean tells(Measure measure) {
    return switch (this) {
      case AGENT -> measure.isByAgent();
      case TEAM -> measure.family().isByTeam();
      case POLICY -> measure.family() == Family.TARGET;
      case HANDLER -> measure == Measure.HANDLING;
      default -> true;
    };
  }

  public static Dimension ofCode(int code) {
    return ALL.get(code);
  }

  /** The member that a sample belongs to; null if it is not told by this dimension. */
  @Nullable UUID member(Origin origin, Sample sample) {
    Traits traits = origin.traits();
    return switch (this) {
      case TOTAL -> NOBODY;
      case CHANNEL -> member(origin.channel());
      case CONNECTION -> origin.connectionId();
      case AGENT -> sample.isByAgent() ? orNobody(sample.agentId()) : null;
      case TEAM -> sample.family().isByTeam() ? orNobody(sample.teamId()) : null;
      case REASON -> orNobody(traits.reasonId());
      case REASON_GROUP -> orNobody(traits.reasonGroupId());
      case PRIORITY -> member(traits.priority());
      case LANGUAGE -> member(traits.language());
      case POLICY -> sample.family() == Family.TARGET ? orNobody(sample.policyId()) : null;
      case HANDLER ->
          sample.measures().contains(Measure.HANDLING)
              ? handler(orNobody(sample.agentId()), orNobody(sample.teamId()))
              : null;
      case SOURCE, COMPANY -> null;
    };
  }

  private static UUID orNobody(@Nullable UUID id) {
    return id == null ? NOBODY : id;
  }

  /**
   * The member that an agent of a team is. It does not tell whom it is of: who reads makes those of
   * all agents and teams that there are.
   *
   * @param agentId nobody for none, as teamId
   */
  public static UUID handler(UUID agentId, UUID teamId) {
    if (agentId.equals(NOBODY) && teamId.equals(NOBODY)) {
      return NOBODY;
    }
    return UUID.nameUUIDFromBytes(
        ByteBuffer.allocate(4 * Long.BYTES)
            .putLong(agentId.getMostSignificantBits())
            .putLong(agentId.getLeastSignificantBits())
            .putLong(teamId.getMostSignificantBits())
            .putLong(teamId.getLeastSignificantBits())
            .array());
  }

  /** The member that a channel is. */
  public static UUID member(Channel channel) {
    return CHANNELS.getOrDefault(channel, NOBODY);
  }

  /** The member that a short word of ASCII letters is; nobody for none. */
  public static UUID member(@Nullable String word) {
    if (word == null) {
      return NOBODY;
    }
    byte[] letters = new byte[MOST_LETTERS];
    byte[] given = word.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(given, 0, letters, 0, given.length);
    ByteBuffer buffer = ByteBuffer.wrap(letters);
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  /** How a member is called in answers: a word or an id; null for nobody. */
  public @Nullable String name(UUID member) {
    if (member.equals(NOBODY)) {
      return null;
    }
    return switch (this) {
      case CHANNEL -> channel(member);
      case PRIORITY, LANGUAGE, SOURCE -> word(member);
      default -> member.toString();
    };
  }

  private static String channel(UUID member) {
    return CHANNELS.entrySet().stream()
        .filter(channel -> channel.getValue().equals(member))
        .map(channel -> channel.getKey().json())
        .findFirst()
        .orElseThrow();
  }

  private static String word(UUID member) {
    byte[] letters =
        ByteBuffer.allocate(MOST_LETTERS)
            .putLong(member.getMostSignificantBits())
            .putLong(member.getLeastSignificantBits())
            .array();
    return new String(letters, StandardCharsets.US_ASCII).trim();
  }
}
