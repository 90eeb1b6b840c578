package io.entente.kpi.sample;

/** Kinds of moment that samples are dated at. The codes are stored. */
public enum Family {
  OPENING(1, false),
  ANSWER(2, true),
  RESOLUTION(3, true),
  MESSAGES(4, true),
  /** A wait that still runs, dated at its start: counted while it lasts, part of no cell. */
  OPEN_WAIT(5, false),
  /** A promise that came to its end, dated at its deadline or its end, the earlier. */
  TARGET(6, true),
  /** A promise that is open, dated at its deadline: what it is depends on the time of day. */
  OPEN_TARGET(7, false);

  private final int code;
  private final boolean byAgent;

  Family(int code, boolean byAgent) {
    this.code = code;
    this.byAgent = byAgent;
  }

  public int code() {
    return code;
  }

  /** Whether somebody did it, so that it can be told by agent. */
  public boolean isByAgent() {
    return byAgent;
  }

  /** Whether its samples are summed up in cells: not what changes with the time of day. */
  public boolean isInCells() {
    return this != OPEN_WAIT && this != OPEN_TARGET;
  }

  /** Whether a team had the conversation at such a moment, and figures are told by it. */
  public boolean isByTeam() {
    return this == ANSWER || this == RESOLUTION || this == TARGET;
  }

  public static Family ofCode(int code) {
    return values()[code - 1];
  }
}
