package io.entente.kpi.check;

import io.entente.kpi.cell.CellKey;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.cell.Grain;
import io.entente.kpi.cell.PackedFigures;
import io.entente.kpi.cell.ReportingCalendar;
import io.entente.kpi.check.StoredCellStore.Buckets;
import io.entente.kpi.check.StoredCellStore.StoredCell;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.recount.RecountCells;
import io.entente.kpi.sum.CellSumStore;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Compares the cells of one day with the samples of that day; and where it is the first of its
 * month that has samples, the cells of the month with those of its days, and its days that have
 * cells with those that have samples. Months without any samples must have no cells: they are
 * looked at with the day before them. So a slice costs a day, whatever the history.
 */
@Singleton
final class CheckSlice {
  private static final Instant BEGINNING = Instant.parse("1000-01-01T00:00:00Z");

  private final RecountCells recountCells;
  private final StoredCellStore stored;
  private final CellSumStore members;

  /**
   * What was found.
   *
   * @param from start of the day; the end of the next slice
   * @param cells how many were compared
   * @param last whether there is nothing before it
   */
  record Slice(Instant from, Instant to, long cells, boolean last, List<Difference> differences) {
    Slice {
      differences = List.copyOf(differences);
    }
  }

  CheckSlice(RecountCells recountCells, StoredCellStore stored, CellSumStore members) {
    this.recountCells = recountCells;
    this.stored = stored;
    this.members = members;
  }

  /**
   * The last day with samples before a moment. Runs in a snapshot.
   *
   * @param end start of the day that was checked before, or beyond all that there is
   * @return empty if there is none, and nothing else either
   */
  Optional<Slice> before(Generation generation, Instant end) {
    return recountCells
        .lastBefore(generation, end)
        .map(last -> day(generation, last, end))
        .or(() -> nothing(generation, end));
  }

  private Optional<Slice> nothing(Generation generation, Instant end) {
    Differences differences = new Differences();
    checkEmpty(
        generation, Integer.MIN_VALUE, generation.calendar().bucket(Grain.MONTH, end), differences);
    return differences.count() == 0
        ? Optional.empty()
        : Optional.of(new Slice(BEGINNING, end, 0, true, differences.listed()));
  }

  private Slice day(Generation generation, Instant within, Instant before) {
    ReportingCalendar calendar = generation.calendar();
    int day = calendar.bucket(Grain.DAY, within);
    Instant from = calendar.start(Grain.DAY, day);
    Instant to = calendar.start(Grain.DAY, day + 1);
    int firstHour = calendar.bucket(Grain.HOUR, from);
    int endHour = calendar.bucket(Grain.HOUR, to.minusNanos(1)) + 1;
    Differences differences = new Differences();
    SortedMap<CellKey, Figures> counted =
        recountCells.count(
            generation, calendar.start(Grain.HOUR, firstHour), calendar.start(Grain.HOUR, endHour));
    long cells =
        compare(generation, new Buckets(Grain.DAY, day, day + 1), counted, differences)
            + compare(
                generation, new Buckets(Grain.HOUR, firstHour, endHour), counted, differences);
    Optional<Instant> earlier = recountCells.lastBefore(generation, from);
    int month = calendar.bucket(Grain.MONTH, from);
    if (earlier.isEmpty() || calendar.bucket(Grain.MONTH, earlier.get()) != month) {
      cells += month(generation, month, differences);
    }
    checkEmpty(generation, month + 1, calendar.bucket(Grain.MONTH, before), differences);
    if (earlier.isEmpty()) {
      checkEmpty(generation, Integer.MIN_VALUE, month, differences);
    }
    return new Slice(from, to, cells, earlier.isEmpty(), differences.listed());
  }

  /** How many cells the samples make in these buckets. */
  private long compare(
      Generation generation,
      Buckets buckets,
      SortedMap<CellKey, Figures> counted,
      Differences differences) {
    long cells = 0;
    for (Dimension dimension : generation.dimensions()) {
      if (dimension.grains().contains(buckets.grain())) {
        Map<CellKey, Figures> expected = new TreeMap<>();
        counted.forEach((key, figures) -> {
          if (key.dimension() == dimension && isIn(buckets, key)) {
            expected.put(key, figures);
          }
        });
        cells += expected.size();
        compare(expected, stored(generation, dimension, buckets, expected), differences);
      }
    }
    return cells;
  }

  private static boolean isIn(Buckets buckets, CellKey key) {
    return key.grain() == buckets.grain()
        && key.bucket() >= buckets.first()
        && key.bucket() < buckets.end();
  }

  private Map<CellKey, List<byte @Nullable []>> stored(
      Generation generation, Dimension dimension, Buckets buckets, Map<CellKey, Figures> expected) {
    TreeSet<UUID> all = new TreeSet<>(members.members(generation, dimension));
    expected.keySet().forEach(key -> all.add(key.member()));
    Map<CellKey, List<byte @Nullable []>> found = new TreeMap<>();
    stored.each(
        generation,
        dimension,
        List.copyOf(all),
        buckets,
        cell -> found.put(cell.key(), cell.columns()));
    return found;
  }

  private static void compare(
      Map<CellKey, Figures> expected,
      Map<CellKey, List<byte @Nullable []>> found,
      Differences differences) {
    expected.forEach((key, figures) ->
        CheckCells.compare(key, PackedFigures.pack(figures), found.get(key), differences));
    for (CellKey key : found.keySet()) {
      if (!expected.containsKey(key)) {
        differences.add(Difference.Kind.CELLS_WITHOUT_FACTS, key, "no fact makes it");
      }
    }
  }

  /** How many cells the days make. */
  private long month(Generation generation, int month, Differences differences) {
    ReportingCalendar calendar = generation.calendar();
    Buckets days =
        new Buckets(
            Grain.DAY,
            calendar.bucket(Grain.DAY, calendar.start(Grain.MONTH, month)),
            calendar.bucket(Grain.DAY, calendar.start(Grain.MONTH, month + 1)));
    long cells = 0;
    SortedSet<Integer> withCells = new TreeSet<>();
    for (Dimension dimension : generation.dimensions()) {
      Map<CellKey, Figures> sums = new HashMap<>();
      List<UUID> all = members.members(generation, dimension);
      stored.each(
          generation,
          dimension,
          all,
          days,
          cell -> {
            withCells.add(cell.key().bucket());
            add(cell, month, sums, differences);
          });
      sums.values().removeIf(Figures::isZero);
      Map<CellKey, Figures> expected = new TreeMap<>(sums);
      cells += expected.size();
      compare(
          expected,
          stored(generation, dimension, new Buckets(Grain.MONTH, month, month + 1), expected),
          differences);
    }
    withCells.forEach(day -> checkHasSamples(generation, day, differences));
    return cells;
  }

  /** A day of which no sample is left has no slice of its own. */
  private void checkHasSamples(Generation generation, int day, Differences differences) {
    ReportingCalendar calendar = generation.calendar();
    Instant start = calendar.start(Grain.DAY, day);
    boolean has =
        recountCells
            .lastBefore(generation, calendar.start(Grain.DAY, day + 1))
            .filter(last -> !last.isBefore(start))
            .isPresent();
    if (!has) {
      differences.add(
          Difference.Kind.CELLS_WITHOUT_FACTS,
          "the day that begins " + start,
          "no fact makes them");
    }
  }

  /**
   * Months without samples.
   *
   * @param first the first of them; the least number where there is none
   * @param end the month after the last
   */
  private void checkEmpty(Generation generation, int first, int end, Differences differences) {
    if (first >= end) {
      return;
    }
    ReportingCalendar calendar = generation.calendar();
    SortedSet<Integer> withCells = new TreeSet<>();
    for (Dimension dimension : generation.dimensions()) {
      List<UUID> all = members.members(generation, dimension);
      for (Grain grain : dimension.grains()) {
        stored.each(
            generation,
            dimension,
            all,
            within(calendar, grain, first, end),
            cell -> {
              Instant start = calendar.start(grain, cell.key().bucket());
              withCells.add(calendar.bucket(Grain.MONTH, start));
            });
      }
    }
    for (int month : withCells) {
      differences.add(
          Difference.Kind.CELLS_WITHOUT_FACTS,
          "the month that begins " + calendar.start(Grain.MONTH, month),
          "no fact makes them");
    }
  }

  /** The buckets that lie in months as a whole. */
  private static Buckets within(ReportingCalendar calendar, Grain grain, int first, int end) {
    int from =
        first == Integer.MIN_VALUE
            ? first
            : calendar.bucket(grain, calendar.start(Grain.MONTH, first).minusNanos(1)) + 1;
    return new Buckets(grain, from, calendar.bucket(grain, calendar.start(Grain.MONTH, end)));
  }

  private static void add(
      StoredCell cell, int month, Map<CellKey, Figures> sums, Differences differences) {
    CellKey day = cell.key();
    Figures figures = cell.figures();
    if (figures == null) {
      differences.add(Difference.Kind.CELL_DIFFERENT, day, "can't be read");
      return;
    }
    CellKey key =
        new CellKey(
            day.workspaceId(),
            day.generation(),
            Grain.MONTH,
            day.dimension(),
            day.member(),
            month,
            day.shard());
    sums.computeIfAbsent(key, _ -> new Figures()).add(figures);
  }
}
