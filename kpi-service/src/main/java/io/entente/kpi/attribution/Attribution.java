package io.entente.kpi.attribution;

import io.entente.kpi.attribution.Credit.Parts;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Splits what customers bought over the conversations in which they were served before. That one
 * came before the other is all it says.
 */
public final class Attribution {
  /** How long before an order a conversation counts. */
  public static final Duration WINDOW = Duration.ofDays(30);

  private static final Comparator<Touch> EARLIEST_FIRST =
      Comparator.comparing(Touch::at).thenComparing(Touch::conversationId);

  private Attribution() {}

  /**
   * The conversations that count for something bought at that moment: those with an answer in the
   * window before it, each dated at its last such answer; the earliest first.
   */
  static List<Touch> before(Instant moment, List<Touch> answers) {
    Instant start = moment.minus(WINDOW);
    Map<UUID, Touch> last = new HashMap<>();
    for (Touch answer : answers) {
      if (!answer.at().isBefore(start) && answer.at().isBefore(moment)) {
        last.merge(answer.conversationId(), answer, (a, b) -> b.at().isBefore(a.at()) ? a : b);
      }
    }
    return last.values().stream().sorted(EARLIEST_FIRST).toList();
  }

  /** Splits it over these, the earliest first; a refund over those of its order. */
  static Verdict over(List<Touch> touches, Bought bought) {
    if (touches.isEmpty()) {
      return new Verdict(bought, Outcome.NO_TOUCH, List.of());
    }
    List<Parts> net = parts(bought.net(), touches.size());
    Long netMargin = bought.netMargin();
    List<Parts> margin = netMargin == null ? null : parts(netMargin, touches.size());
    List<Credit> credits = new ArrayList<>(touches.size());
    for (int i = 0; i < touches.size(); i++) {
      credits.add(new Credit(touches.get(i), net.get(i), at(margin, i)));
    }
    return new Verdict(bought, Outcome.ATTRIBUTED, credits);
  }

  private static @Nullable Parts at(@Nullable List<Parts> parts, int index) {
    return parts == null ? null : parts.get(index);
  }

  private static List<Parts> parts(long amount, int touches) {
    long[] last = Apportionment.split(amount, AttributionModel.LAST_TOUCH.weights(touches));
    long[] linear = Apportionment.split(amount, AttributionModel.LINEAR.weights(touches));
    long[] position = Apportionment.split(amount, AttributionModel.POSITION.weights(touches));
    List<Parts> parts = new ArrayList<>(touches);
    for (int i = 0; i < touches; i++) {
      parts.add(new Parts(amount, last[i], linear[i], position[i]));
    }
    return parts;
  }
}
