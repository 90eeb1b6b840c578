package io.entente.kpi.sample;

import io.entente.events.ActorKind;
import io.entente.events.TargetKind;
import io.entente.events.TargetOutcome;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
  OPEN_WAITS(14, Family.OPEN_WAIT, Kind.COUNT),
  HANDLING(15, Family.RESOLUTION, Kind.LENGTH),
  /** Resolved cycles of which more is told than when they were resolved. */
  COURSES(16, Family.RESOLUTION, Kind.COUNT),
  REOPENED_SOON(17, Family.RESOLUTION, Kind.COUNT),
  /** Resolved with one agent message, and not reopened soon. */
  ANSWERED_ONCE(18, Family.RESOLUTION, Kind.COUNT),
  EFFORT_MESSAGES(19, Family.RESOLUTION, Kind.COUNT),
  EFFORT_TRANSFERS(20, Family.RESOLUTION, Kind.COUNT),
  FIRST_RESPONSE_MET(21, Family.TARGET, Kind.COUNT),
  FIRST_RESPONSE_BREACHED(22, Family.TARGET, Kind.COUNT),
  NEXT_RESPONSE_MET(23, Family.TARGET, Kind.COUNT),
  NEXT_RESPONSE_BREACHED(24, Family.TARGET, Kind.COUNT),
  RESOLUTION_MET(25, Family.TARGET, Kind.COUNT),
  RESOLUTION_BREACHED(26, Family.TARGET, Kind.COUNT),
  FIRST_RESPONSE_OPEN(27, Family.OPEN_TARGET, Kind.COUNT),
  NEXT_RESPONSE_OPEN(28, Family.OPEN_TARGET, Kind.COUNT),
  RESOLUTION_OPEN(29, Family.OPEN_TARGET, Kind.COUNT);

  private static final List<Measure> ALL = List.of(values());

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

  /** What a promise counts as: kept, broken, or null for still open. */
  static Measure ofTarget(TargetKind kind, @Nullable TargetOutcome outcome) {
    Measure met =
        switch (kind) {
          case FIRST_RESPONSE -> FIRST_RESPONSE_MET;
          case NEXT_RESPONSE -> NEXT_RESPONSE_MET;
          case RESOLUTION -> RESOLUTION_MET;
        };
    return outcome == TargetOutcome.MET ? met : outcome == null ? open(met) : breached(met);
  }

  /** The broken promises beside the kept ones. */
  public static Measure breached(Measure met) {
    return ofCode(met.code + 1);
  }

  /** The open promises beside the kept ones. */
  public static Measure open(Measure met) {
    return switch (met) {
      case FIRST_RESPONSE_MET -> FIRST_RESPONSE_OPEN;
      case NEXT_RESPONSE_MET -> NEXT_RESPONSE_OPEN;
      case RESOLUTION_MET -> RESOLUTION_OPEN;
      default -> throw new IllegalArgumentException(met + " counts no promises that were kept");
    };
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
    return ALL.get(code);
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
