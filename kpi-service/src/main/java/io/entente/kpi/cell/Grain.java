package io.entente.kpi.cell;

/** Lengths of the buckets of time. The codes are stored. */
public enum Grain {
  /** Of UTC. */
  HOUR(1),
  /** In the workspace's reporting zone. */
  DAY(2),
  /** In the workspace's reporting zone. */
  MONTH(3);

  private final int code;

  Grain(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }

  public static Grain ofCode(int code) {
    return values()[code - 1];
  }
}
