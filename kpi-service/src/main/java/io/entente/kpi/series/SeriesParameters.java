package io.entente.kpi.series;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.metric.Kpi;
import io.entente.kpi.question.Question;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What of a question's figures is shown over time, as the address puts it. */
@Introspected
record SeriesParameters(
    @Parameter(description = "Ids of metrics, up to ten; may stand repeatedly. Required.")
        @QueryValue
        @Nullable List<String> metric,
    @Parameter(
            description =
                "hour, day, week, month, quarter or year, of which there may be 1,200. Required.",
            example = "day")
        @QueryValue
        @Nullable String interval,
    @Parameter(
            description =
                "channel, connection, agent, team, reason, reasonGroup, priority, language, policy,"
                    + " source or company: what the figures are told apart by. Without it, by"
                    + " nothing.")
        @QueryValue
        @Nullable String by,
    @Parameter(
            description =
                "How many members are told, those with the most first; the others are told as one."
                    + " 1 to 50, 10 without it.")
        @QueryValue
        @Nullable Integer top) {

  private static final int MOST_METRICS = 10;
  private static final int MOST_MEMBERS = 50;
  private static final int USUAL_MEMBERS = 10;

  /**
   * @throws InvalidRequest with every violation
   */
  List<Kpi> kpis(Question question, Dimension told) {
    List<Violation> violations = new ArrayList<>();
    List<String> asked = metric == null ? List.of() : metric;
    if (asked.isEmpty() || asked.size() > MOST_METRICS) {
      violations.add(new Violation("?metric", "is required, up to " + MOST_METRICS + " times"));
    }
    List<Kpi> kpis = new ArrayList<>();
    for (String id : asked.stream().distinct().limit(MOST_METRICS).toList()) {
      try {
        Kpi kpi = Kpi.of(id);
        kpis.add(kpi);
        check(kpi, question, told, violations);
      } catch (IllegalArgumentException e) {
        violations.add(new Violation("?metric", String.valueOf(e.getMessage())));
      }
    }
    if (!violations.isEmpty()) {
      throw new InvalidRequest(violations);
    }
    return kpis;
  }

  private static void check(
      Kpi kpi, Question question, Dimension told, List<Violation> violations) {
    for (Dimension filtered : kpi.notToldBy(question.filters())) {
      violations.add(new Violation("?" + filtered.json(), "does not tell " + kpi.id() + " apart"));
    }
    if (!kpi.isToldBy(told)) {
      violations.add(new Violation("?by", told.json() + " does not tell " + kpi.id() + " apart"));
    }
  }

  /**
   * @throws InvalidRequest if there is no such dimension
   */
  Dimension dimension() {
    if (by == null) {
      return Dimension.TOTAL;
    }
    List<Dimension> all = Dimension.named();
    return all.stream()
        .filter(dimension -> dimension.json().equals(by))
        .findFirst()
        .orElseThrow(() ->
            new InvalidRequest(
                "?by",
                "must be one of: "
                    + all.stream().map(Dimension::json).collect(Collectors.joining(", "))));
  }

  int members() {
    int members = top == null ? USUAL_MEMBERS : top;
    if (members < 1 || members > MOST_MEMBERS) {
      throw new InvalidRequest("?top", "must be from 1 to " + MOST_MEMBERS);
    }
    return members;
  }
}
