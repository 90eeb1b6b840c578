package io.entente.kpi.roi;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.question.Question;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.series.Interval;
import io.entente.kpi.sum.Slots;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How costs are told, as the address puts it. */
@Introspected
record CostParameters(
    @Parameter(
            description =
                "channel, connection, agent, team, reason, reasonGroup, priority or language: what"
                    + " costs are told apart by. Without it, by nothing.")
        @QueryValue
        @Nullable String by,
    @Parameter(
            description =
                "hour, day, week, month, quarter or year: how long the parts are that costs are"
                    + " told of, too; 1,200 at most. Without it, of none.")
        @QueryValue
        @Nullable String interval,
    @Parameter(
            description =
                "previous: the stretch before, as long; year: the same stretch a year before.")
        @QueryValue
        @Nullable String compare) {
  /** Three years of days, a month of hours. */
  private static final int MOST_PARTS = 1_200;

  /**
   * @throws InvalidRequest if costs are not told by it, or by what is filtered
   */
  Dimension dimension(Question question) {
    List<Violation> violations = new ArrayList<>();
    for (Dimension filtered : question.filters().dimensions()) {
      if (!filtered.tells(Measure.HANDLING)) {
        violations.add(new Violation("?" + filtered.json(), "does not tell cost apart"));
      }
    }
    List<Dimension> all =
        Dimension.named().stream().filter(it -> it.tells(Measure.HANDLING)).toList();
    Dimension found =
        all.stream().filter(it -> it.json().equals(by)).findFirst().orElse(Dimension.TOTAL);
    if (by != null && found == Dimension.TOTAL) {
      String allowed = all.stream().map(Dimension::json).collect(Collectors.joining(", "));
      violations.add(new Violation("?by", "must be one of: " + allowed));
    }
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    return found;
  }

  /** The parts; the whole where none are asked for. */
  Slots parts(Question question) {
    return interval == null
        ? Slots.one(question.stretch())
        : Interval.of(interval).cut(question, MOST_PARTS);
  }
}
