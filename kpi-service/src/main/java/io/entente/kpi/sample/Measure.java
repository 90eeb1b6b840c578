package io.entente.kpi.sample;

import io.entente.events.ActorKind;
import java.util.EnumSet;
import java.util.Set;

/** What is counted or measured. The codes are stored. */
public enum Measure {
  RESPONSE(0, Family.ANSWER, Kind.LENGTH),
  FIRST_RESPONSE(1, Family.ANSWER, Kind.LENGTH),
  FIRST_RESOLUTION(2, Family.RESOLUTION, Kind.LENGTH),
  RESOLUTION(3, Family.RESOLUTION, Kind.LENGTH),
  CYCLES_OPENED(4, Family.OPENING, Kind.COUNT),
  CONVERSATIONS_OPENED(5, Family.OPENING, Kind.COUNT),
  REOPENED(6, Family.OPENING, Kind.COUNT),
  RESOLVED(7, Family.RESOLUTION, Kind.COUNT),
  CLOSED_UNANSWERED(8, Family.RESOLUTION, Kind.COUNT),
  CUSTOMER_MESSAGES(9, Family.MESSAGES, Kind.COUNT),
  AGENT_MESSAGES(10, Family.MESSAGES, Kind.COUNT),
  BOT_MESSAGES(11, Family.MESSAGES, Kind.COUNT),
  PEER_MESSAGES(12, Family.MESSAGES, Kind.COUNT),
  SYSTEM_MESSAGES(13, Family.MESSAGES, Kind.COUNT),
  OPEN_WAITS(14, Family.OPEN_WAIT, Kind.COUNT);

  private enum Kind {
    COUNT,
    LENGTH
  }

  private final int code;
  private final Family family;
  private final Kind kind;

  Measure(int code, Family family, Kind kind) {
    this.code = code;
    this.family = family;
    this.kind = kind;
  }

  public int code() {
    return code;
  }

  public Family family() {
    return family;
  }

  /** Whether it is a length with a distribution, and not only a count. */
  public boolean isLength() {
    return kind == Kind.LENGTH;
  }

  /** Whether it can be told by agent; of messages, those of agents alone. */
  public boolean isByAgent() {
    return family.isByAgent() && (family != Family.MESSAGES || this == AGENT_MESSAGES);
  }

  static Measure messagesOf(ActorKind actor) {
    return switch (actor) {
      case CUSTOMER -> CUSTOMER_MESSAGES;
      case AGENT -> AGENT_MESSAGES;
      case BOT -> BOT_MESSAGES;
      case PEER -> PEER_MESSAGES;
      case SYSTEM -> SYSTEM_MESSAGES;
    };
  }

  public static Measure ofCode(int code) {
    return values()[code];
  }

  /** A set of measures as one number, a bit each. */
  public static long bits(Set<Measure> measures) {
    long bits = 0;
    for (Measure measure : measures) {
      bits |= 1L << measure.code;
    }
    return bits;
  }

  public static EnumSet<Measure> ofBits(long bits) {
    EnumSet<Measure> measures = EnumSet.noneOf(Measure.class);
    for (long rest = bits; rest != 0; rest &= rest - 1) {
      measures.add(ofCode(Long.numberOfTrailingZeros(rest)));
    }
    return measures;
  }
}
