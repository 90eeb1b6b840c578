package io.entente.kpi.metric;

import io.entente.kpi.cell.Figures;

/**
 * What values are made of.
 *
 * @param plain all there is
 * @param settled what happened so long ago that what follows on it has happened
 * @param open promises that are open and past their deadline
 */
public record Basis(Figures plain, Figures settled, Figures open) {
  public static Basis empty() {
    return new Basis(new Figures(), new Figures(), new Figures());
  }

  public void add(Basis other) {
    plain.add(other.plain);
    settled.add(other.settled);
    open.add(other.open);
  }
}
