package io.entente.kpi.sample;

/** Kinds of moment that samples are dated at. The codes are stored. */
public enum Family {
  OPENING(1, false),
  ANSWER(2, true),
  RESOLUTION(3, true),
  MESSAGES(4, true),
  /** A wait that still runs, dated at its start: counted while it lasts, part of no cell. */
  OPEN_WAIT(5, false);

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

  public static Family ofCode(int code) {
    return values()[code - 1];
  }
}
