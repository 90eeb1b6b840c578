package io.entente.kpi.sum;

import io.entente.events.Precision;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.figure.Distribution;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.question.Filters;
import io.entente.kpi.question.Question;
import io.entente.kpi.sample.Measure;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Sums up handling by who handled and for which team, which is what rates depend on. By agent, by
 * team and all in all it is read from cells; by anything else besides, and of countings that have
 * no such cells, from samples.
 */
@Singleton
public final class HandledTime {
  private static final Set<Dimension> OF_HANDLERS =
      EnumSet.of(Dimension.TOTAL, Dimension.AGENT, Dimension.TEAM);

  private final SumFigures sums;
  private final CellSumStore cells;
  private final CrossSumStore cross;

  private record Handler(UUID agentId, UUID teamId) {
    UUID member(Dimension by) {
      return switch (by) {
        case AGENT -> agentId;
        case TEAM -> teamId;
        default -> Dimension.NOBODY;
      };
    }

    boolean isOf(Filters filters) {
      return (filters.agent().isEmpty() || filters.agent().contains(agentId))
          && (filters.team().isEmpty() || filters.team().contains(teamId));
    }
  }

  HandledTime(SumFigures sums, CellSumStore cells, CrossSumStore cross) {
    this.sums = sums;
    this.cells = cells;
    this.cross = cross;
  }

  /**
   * @param question of which the filters and the clock count
   * @param byWho whether agents and teams are to be known: it costs more
   */
  public List<Handled> read(
      Generation generation, Question question, Slots slots, Dimension by, boolean byWho) {
    if (!byWho) {
      return unknown(generation, question, slots, by);
    }
    Filters filters = question.filters();
    boolean isOfHandlers =
        generation.handlers()
            && OF_HANDLERS.contains(by)
            && OF_HANDLERS.containsAll(filters.dimensions())
            && !filters.isBesideCells();
    return isOfHandlers
        ? ofHandlers(generation, question, slots, by)
        : cross.handled(generation, question, slots, by);
  }

  private List<Handled> unknown(
      Generation generation, Question question, Slots slots, Dimension by) {
    List<Handled> found = new ArrayList<>();
    sums.sums(generation, question, wanted(slots, by))
        .byPlace()
        .forEach((place, figures) -> {
          Distribution lengths = figures.distribution(Measure.HANDLING, Precision.INSTANT);
          found.add(
              new Handled(
                  place.slot(),
                  Dimension.NOBODY,
                  Dimension.NOBODY,
                  place.member(),
                  lengths.sum(question.clock()),
                  lengths.negatives()));
        });
    return found;
  }

  private static Wanted wanted(Slots slots, Dimension by) {
    return new Wanted(slots, Instant.MAX, Set.of(Measure.HANDLING), by);
  }

  private List<Handled> ofHandlers(
      Generation generation, Question question, Slots slots, Dimension by) {
    Question ofAll =
        new Question(question.stretch(), question.zone(), question.clock(), Filters.NONE);
    Map<UUID, Handler> handlers = handlers(generation);
    List<Handled> found = new ArrayList<>();
    for (Handled it : unknown(generation, ofAll, slots, Dimension.HANDLER)) {
      Handler handler = handlers.get(it.member());
      if (handler == null) {
        throw new IllegalStateException("A cell of nobody known: " + it.member());
      }
      if (handler.isOf(question.filters())) {
        found.add(
            new Handled(
                it.slot(),
                handler.agentId(),
                handler.teamId(),
                handler.member(by),
                it.seconds(),
                it.negatives()));
      }
    }
    return found;
  }

  /** Whoever resolved is among the agents, and whose it was among the teams: nobody else can be. */
  private Map<UUID, Handler> handlers(Generation generation) {
    Map<UUID, Handler> handlers = new HashMap<>();
    List<UUID> teams = cells.members(generation, Dimension.TEAM);
    for (UUID agent : cells.members(generation, Dimension.AGENT)) {
      for (UUID team : teams) {
        handlers.put(Dimension.handler(agent, team), new Handler(agent, team));
      }
    }
    return handlers;
  }
}
