package io.entente.kpi.check;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether what is shown is what it was made of.
 *
 * @param cells how many the facts make
 * @param facts how many there are
 * @param differenceCount of all; {@code differences} lists the first hundred of each sort
 */
@Serdeable
public record Check(
    boolean cellsEqualFacts,
    boolean factsEqualEvents,
    long cells,
    long facts,
    long differenceCount,
    List<Difference> differences) {

  public Check {
    differences = List.copyOf(differences);
  }

  static Check of(Differences ofCells, long cells, Differences ofFacts, long facts) {
    List<Difference> all = new ArrayList<>(ofCells.listed());
    all.addAll(ofFacts.listed());
    return new Check(
        ofCells.count() == 0,
        ofFacts.count() == 0,
        cells,
        facts,
        ofCells.count() + ofFacts.count(),
        all);
  }
}
