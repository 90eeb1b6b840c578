package io.entente.contacts.order;

import io.entente.contacts.order.OrdersTaken.OrderTaken;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Refusal;
import io.entente.rest.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What became of each of some orders, by its position. */
final class Taking {
  private final Map<Integer, OrderTaken> taken = new TreeMap<>();
  private final Map<Integer, Refusal> refused;

  Taking(Map<Integer, Refusal> refused) {
    this.refused = new TreeMap<>(refused);
  }

  void take(int index, OrderTaken order) {
    taken.put(index, order);
  }

  void refuse(int index, Refusal refusal) {
    refused.put(index, refusal);
  }

  /**
   * What became of the only one.
   *
   * @throws Refusal if it was refused
   */
  OrderTaken single() {
    if (!refused.isEmpty()) {
      throw refused.values().iterator().next();
    }
    return taken.values().iterator().next();
  }

  /**
   * What became of all.
   *
   * @throws InvalidRequest if all were refused
   */
  OrdersTaken all(Locale language) {
    if (taken.isEmpty()) {
      throw together();
    }
    List<OrdersTaken.Item> results = new ArrayList<>(taken.size() + refused.size());
    for (int index = 0; index < taken.size() + refused.size(); index++) {
      results.add(item(index, taken.get(index), language));
    }
    return new OrdersTaken(taken.size(), refused.size(), results);
  }

  private OrdersTaken.Item item(int index, @Nullable OrderTaken order, Locale language) {
    if (order != null) {
      return new OrdersTaken.Item(index, order.id(), order.outcome(), null);
    }
    Refusal refusal = refused.get(index);
    return new OrdersTaken.Item(
        index, null, null, refusal == null ? null : refusal.toProblem(language));
  }

  private InvalidRequest together() {
    List<Violation> violations = new ArrayList<>();
    refused.forEach((index, refusal) -> {
      if (refusal.violations().isEmpty()) {
        violations.add(new Violation("/" + index, refusal.detail()));
      }
      violations.addAll(refusal.violations());
    });
    return new InvalidRequest(violations);
  }
}
