package io.entente.kpi.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * All that one customer bought, and when they were answered.
 *
 * @param outcome of everything; {@link Outcome#ATTRIBUTED} where conversations decide
 * @param bought orders, the refunds of them, and refunds of orders that nobody knows
 */
record Matter(Outcome outcome, List<Bought> bought, List<Touch> answers) {
  Matter {
    bought = List.copyOf(bought);
    answers = List.copyOf(answers);
  }

  List<Verdict> verdicts() {
    Map<UUID, List<Touch>> touches = new HashMap<>();
    List<Verdict> verdicts = new ArrayList<>();
    for (Bought it : bought) {
      if (!it.isRefund()) {
        touches.put(it.id(), Attribution.before(it.at(), answers));
      }
    }
    for (Bought it : bought) {
      if (it.counts()) {
        verdicts.add(verdict(it, touches));
      }
    }
    return verdicts;
  }

  private Verdict verdict(Bought it, Map<UUID, List<Touch>> touches) {
    if (outcome != Outcome.ATTRIBUTED) {
      return new Verdict(it, outcome, List.of());
    }
    List<Touch> its = touches.get(it.isRefund() ? it.orderId() : it.id());
    return its == null
        ? new Verdict(it, Outcome.UNKNOWN_ORDER, List.of())
        : Attribution.over(its, it);
  }
}
