package io.entente.kpi.judgement;

import io.entente.kpi.question.Question;
import io.entente.kpi.question.QuestionReading;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Violation;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an alert rings. What is left out is filled in with what is usual; of a crisis all but the
 * kind can be left out.
 *
 * @param metric that is looked at; a crisis knows by itself
 * @param statistic of a length: value for its mean
 * @param threshold of that kind: seconds, a number, or a share from 0 to 1
 * @param windowMinutes how far back is looked, at each minute
 * @param zone in which weekdays and hours are those of the workspace
 * @param weeks of a change: with how many of the last weeks it is compared
 * @param sensitivity of a change: from how many robust deviations on it rings
 * @param minimum how many things the number must be made of
 */
@Serdeable
public record Rule(
    RuleKind kind,
    @Nullable String metric,
    @Schema(defaultValue = "value") @Nullable Statistic statistic,
    @Nullable RuleFilters filters,
    @Schema(defaultValue = "calendar") @Nullable String clock,
    @Schema(defaultValue = "above") @Nullable Direction direction,
    @Nullable Double threshold,
    @Schema(minimum = "15", maximum = "10080", defaultValue = "60") @Nullable Integer windowMinutes,
    @Schema(defaultValue = "Europe/Paris") @Nullable String zone,
    @Schema(minimum = "4", maximum = "12", defaultValue = "8") @Nullable Integer weeks,
    @Schema(minimum = "1", maximum = "100") @Nullable Double sensitivity,
    @Schema(minimum = "0") @Nullable Integer minimum) {
  private static final int SHORTEST = 15;
  private static final int LONGEST = 7 * 24 * 60;
  private static final int HOUR = 60;
  private static final int MOST = 1_000_000;

  /** Of a change, as is usual for it; a crisis is rarer. */
  private static final double CHANGE = 3.5;

  private static final double CRISIS = 6;

  /**
   * The same with all that was left out.
   *
   * @throws InvalidRequest if it can never be judged
   */
  public Rule filled() {
    boolean crisis = kind == RuleKind.CRISIS;
    Rule whole =
        new Rule(
            kind,
            metric,
            statistic == null ? Statistic.VALUE : statistic,
            filters == null ? RuleFilters.NONE : filters,
            clock == null ? "calendar" : clock,
            direction == null ? Direction.ABOVE : direction,
            threshold,
            windowMinutes == null ? Integer.valueOf(HOUR) : windowMinutes,
            zone == null ? "Europe/Paris" : zone,
            weeks == null ? Integer.valueOf(8) : weeks,
            sensitivity == null ? Double.valueOf(crisis ? CRISIS : CHANGE) : sensitivity,
            minimum == null ? Integer.valueOf(kind == RuleKind.CHANGE ? 5 : 1) : minimum);
    whole.check();
    return whole;
  }

  private void check() {
    between("windowMinutes", Objects.requireNonNull(windowMinutes), SHORTEST, LONGEST);
    between("weeks", Objects.requireNonNull(weeks), 4, 12);
    between("sensitivity", Objects.requireNonNull(sensitivity), 1, 100);
    between("minimum", Objects.requireNonNull(minimum), 0, MOST);
    if ((kind == RuleKind.THRESHOLD) != (threshold != null)) {
      throw new InvalidRequest("threshold", "must be given for a threshold, and for nothing else");
    }
    if (threshold != null && !Double.isFinite(threshold)) {
      throw new InvalidRequest("threshold", "must be a number");
    }
    if (direction == Direction.EITHER && kind == RuleKind.THRESHOLD) {
      throw new InvalidRequest("direction", "must be above or below for a threshold");
    }
    if ((kind == RuleKind.CRISIS) != (metric == null)) {
      throw new InvalidRequest("metric", "must be given for all but a crisis");
    }
    if (kind == RuleKind.CRISIS && direction != Direction.ABOVE) {
      throw new InvalidRequest("direction", "must be above for a crisis");
    }
    Question question = question();
    if (metric != null) {
      check(watched(), question);
    }
  }

  private void check(Watched watched, Question question) {
    watched.notToldBy(question.filters()).stream()
        .findFirst()
        .ifPresent(filtered -> {
          throw new InvalidRequest(
              "filters/" + filtered.json(), "does not tell " + watched.id() + " apart");
        });
    if (watched.isByHour() && length().toMinutes() % HOUR != 0) {
      throw new InvalidRequest(
          "windowMinutes", "must be whole hours for messages, which are dated at their hour");
    }
    if (watched.unit() != Watched.Unit.SECONDS && statistic != Statistic.VALUE) {
      throw new InvalidRequest("statistic", "must be value for all that is no length");
    }
  }

  private static void between(String field, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new InvalidRequest(field, "must be from %.0f to %.0f".formatted(least, most));
    }
  }

  /** What is asked at each look, but for the stretch of time. */
  Question question() {
    try {
      return QuestionReading.read(
          Objects.requireNonNull(filters).parameters(Objects.requireNonNull(zone), clock));
    } catch (InvalidRequest e) {
      throw new InvalidRequest(e.violations().stream().map(Rule::placed).toList());
    }
  }

  private static Violation placed(Violation violation) {
    String name = violation.pointer().substring(1);
    boolean own = name.equals("zone") || name.equals("clock");
    return new Violation(own ? name : "filters/" + name, violation.detail());
  }

  Watched watched() {
    try {
      return Watched.of(Objects.requireNonNull(metric));
    } catch (IllegalArgumentException e) {
      throw new InvalidRequest("metric", String.valueOf(e.getMessage()));
    }
  }

  Duration length() {
    return Duration.ofMinutes(Objects.requireNonNull(windowMinutes));
  }

  /** The same with a window of whole hours, not shorter than it was. */
  public Rule inHours() {
    int hours = (int) ((length().toMinutes() + HOUR - 1) / HOUR);
    return new Rule(
        kind,
        metric,
        statistic,
        filters,
        clock,
        direction,
        threshold,
        hours * HOUR,
        zone,
        weeks,
        sensitivity,
        minimum);
  }
}
