package io.entente.kpi.engagement;

import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What came below something that was published, to this day.
 *
 * @param conversations opened by those who wrote below it
 * @param resolved those of them that are resolved now
 * @param csatAnswers about these conversations
 * @param csatSatisfied of 4 or 5
 * @param csat share of the satisfied; null where nobody answered
 * @param revenue attributed to these conversations, by currency
 */
@Serdeable
record Outcome(
    long conversations,
    long resolved,
    long csatAnswers,
    long csatSatisfied,
    @Nullable Double csat,
    List<Revenue> revenue) {
  static final Outcome NONE = of(0, 0, 0, 0, List.of());

  Outcome {
    revenue = List.copyOf(revenue);
  }

  /**
   * Net order value by each model, in units of {@code 10^-decimals}.
   *
   * @param influenced the whole value of all that any of the conversations came before: not
   *     additive
   */
  @Serdeable
  record Revenue(
      String currency, int decimals, long lastTouch, long linear, long position, long influenced) {
    Revenue plus(Revenue other) {
      return new Revenue(
          currency,
          decimals,
          Math.addExact(lastTouch, other.lastTouch),
          Math.addExact(linear, other.linear),
          Math.addExact(position, other.position),
          Math.addExact(influenced, other.influenced));
    }
  }

  static Outcome of(
      long conversations,
      long resolved,
      long csatAnswers,
      long csatSatisfied,
      List<Revenue> revenue) {
    return new Outcome(
        conversations,
        resolved,
        csatAnswers,
        csatSatisfied,
        csatAnswers == 0 ? null : (double) csatSatisfied / csatAnswers,
        revenue);
  }

  Outcome plus(Outcome other) {
    Map<String, Revenue> sums = new TreeMap<>();
    List<Revenue> both = new ArrayList<>(revenue);
    both.addAll(other.revenue);
    both.forEach(it -> sums.merge(it.currency() + it.decimals(), it, Revenue::plus));
    return of(
        conversations + other.conversations,
        resolved + other.resolved,
        csatAnswers + other.csatAnswers,
        csatSatisfied + other.csatSatisfied,
        List.copyOf(sums.values()));
  }
}
