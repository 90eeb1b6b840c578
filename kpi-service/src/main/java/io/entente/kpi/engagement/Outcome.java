package io.entente.kpi.engagement;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
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
      String currency, int decimals, long lastTouch, long linear, long position, long influenced) {}

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

  /** Of several posts together: what a conversation is below, it is below alone. */
  static Outcome sum(List<Outcome> outcomes, List<Revenue> revenue) {
    return of(
        outcomes.stream().mapToLong(Outcome::conversations).sum(),
        outcomes.stream().mapToLong(Outcome::resolved).sum(),
        outcomes.stream().mapToLong(Outcome::csatAnswers).sum(),
        outcomes.stream().mapToLong(Outcome::csatSatisfied).sum(),
        revenue);
  }
}
