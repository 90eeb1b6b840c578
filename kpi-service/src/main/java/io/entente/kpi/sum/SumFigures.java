package io.entente.kpi.sum;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Figures;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.question.Filters;
import io.entente.kpi.question.Question;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sums up what a question asks for. What is filtered and told by one dimension at most is read from
 * cells, and at the ends of the stretch, within their shortest buckets, from samples; any other
 * combination from samples alone. All ways come to the same.
 */
@Singleton
public final class SumFigures {
  private final CellSumStore cells;
  private final SampleSumStore samples;

  SumFigures(CellSumStore cells, SampleSumStore samples) {
    this.cells = cells;
    this.samples = samples;
  }

  /** All there is of the question's stretch. */
  public Figures sum(Generation generation, Question question) {
    return sums(generation, question, Wanted.all(question.stretch())).total();
  }

  /**
   * @param question of which the filters and the clock count: the stretch is that of what is wanted
   */
  public Sums sums(Generation generation, Question question, Wanted asked) {
    Wanted wanted = asked.toldBy(question.filters());
    Sums sums = new Sums();
    if (wanted.measures().isEmpty()) {
      return sums;
    }
    Dimension dimension = dimension(question.filters(), wanted.by());
    if (dimension == null) {
      samples.add(generation, wanted.stretches(), question, wanted, sums);
    } else {
      Cover cover = Cover.of(wanted.stretches(), generation.calendar(), dimension.grains());
      samples.add(generation, cover.rests(), question, wanted, sums);
      List<UUID> members = members(generation, question.filters(), dimension);
      cells.add(generation, dimension, members, cover.buckets(), question.clock(), wanted, sums);
    }
    return sums;
  }

  /** Of what is open, and so in no cell. */
  public Sums open(Generation generation, Question question, Wanted asked) {
    Wanted wanted = asked.openToldBy(question.filters());
    Sums sums = new Sums();
    samples.add(generation, wanted.stretches(), question, wanted, sums);
    return sums;
  }

  /** The one that is filtered and told by; null if there are several, or one that no cell has. */
  private static @Nullable Dimension dimension(Filters filters, Dimension by) {
    Set<Dimension> dimensions = EnumSet.of(by);
    dimensions.addAll(filters.dimensions());
    if (dimensions.size() > 1) {
      dimensions.remove(Dimension.TOTAL);
    }
    boolean besideCells = by.isOfCustomer() || filters.isBesideCells();
    return dimensions.size() > 1 || besideCells ? null : dimensions.iterator().next();
  }

  private List<UUID> members(Generation generation, Filters filters, Dimension dimension) {
    List<UUID> asked = filters.members().get(dimension);
    if (asked != null) {
      return asked;
    }
    return dimension == Dimension.TOTAL
        ? List.of(Dimension.NOBODY)
        : cells.members(generation, dimension);
  }
}
