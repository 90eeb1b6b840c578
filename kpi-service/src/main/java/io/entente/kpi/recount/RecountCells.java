package io.entente.kpi.recount;

import io.entente.kpi.cell.CellDeltas;
import io.entente.kpi.cell.CellKey;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.generation.Generation;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Makes every cell of a counting from its samples, a day after the other, and hands over those that
 * are complete: what it holds is a day's cells and a month's, whatever the history.
 */
@Singleton
public final class RecountCells {
  private static final Duration AT_ONCE = Duration.ofDays(1);

  /** The earliest moment that a column holds. */
  private static final Instant EARLIEST = Instant.parse("1000-01-01T00:00:00Z");

  private final SampleScanStore samples;

  RecountCells(SampleScanStore samples) {
    this.samples = samples;
  }

  /** All that the samples of a stretch of time make, also of buckets that reach beyond it. */
  public SortedMap<CellKey, Figures> count(Generation generation, Instant from, Instant to) {
    CellDeltas cells = new CellDeltas();
    add(generation, from, to, cells);
    return cells.sorted();
  }

  /** The moment of the last sample of a cell before this one. */
  public Optional<Instant> lastBefore(Generation generation, Instant moment) {
    return samples.lastBefore(generation, moment);
  }

  private void add(Generation generation, Instant from, Instant to, CellDeltas cells) {
    samples.each(
        generation,
        from,
        to,
        scanned ->
            cells.add(
                scanned.origin(),
                generation.calendar(),
                generation.dimensions(),
                scanned.sample(),
                1));
  }

  /**
   * @param complete given each cell once, many at a time, in the order of their keys
   */
  public void recount(Generation generation, Consumer<SortedMap<CellKey, Figures>> complete) {
    CellDeltas cells = new CellDeltas();
    Optional<Instant> next = samples.firstFrom(generation, EARLIEST);
    while (next.isPresent()) {
      Instant from = next.get().truncatedTo(ChronoUnit.HOURS);
      Instant to = from.plus(AT_ONCE);
      add(generation, from, to, cells);
      next = samples.firstFrom(generation, to);
      Instant ended = next.orElse(Instant.MAX);
      complete.accept(cells.takeEnded(ended, generation.calendar()));
    }
  }
}
