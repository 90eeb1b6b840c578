package io.entente.kpi.sum;

import io.entente.kpi.cell.Figures;
import java.util.HashMap;
import java.util.Map;

/** Figures by where they belong, as they come together. */
public final class Sums {
  private final Map<Place, Figures> figures = new HashMap<>();

  Figures at(Place place) {
    return figures.computeIfAbsent(place, _ -> new Figures());
  }

  public Map<Place, Figures> byPlace() {
    return Map.copyOf(figures);
  }

  /** All of them together. */
  public Figures total() {
    Figures total = new Figures();
    figures.values().forEach(total::add);
    return total;
  }
}
