package io.entente.kpi.fact;

/** The consumer group that keeps the facts. */
public final class FactGroup {
  public static final String NAME = "kpi-facts";

  private FactGroup() {}
}
