package io.entente.interactions.intake;

import io.entente.rest.Caller;
import io.entente.rest.Forbidden;
import io.entente.rest.InvalidRequest;
import io.entente.rest.Refusal;
import io.entente.rest.Violation;
import io.entente.rest.json.JsonItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Takes in what is good of a bulk and says what is wrong with the rest. */
final class TakeBulk<P, E> {
  private final Intake<P, E> intake;

  TakeBulk(Intake<P, E> intake) {
    this.intake = intake;
  }

  /**
   * @throws Refusal if nothing of it is good
   */
  BulkTaken take(Caller caller, List<JsonItem<P>> items, Locale language) {
    List<E> good = new ArrayList<>(items.size());
    List<BulkTaken.Item> results = new ArrayList<>(items.size());
    List<Refusal> refusals = new ArrayList<>();
    Known known = intake.known(caller, readable(items));
    for (JsonItem<P> item : items) {
      try {
        E event = check(caller, item, known);
        good.add(event);
        results.add(new BulkTaken.Item(item.index(), intake.id(event), null));
      } catch (Refusal refusal) {
        refusals.add(refusal);
        results.add(new BulkTaken.Item(item.index(), null, refusal.toProblem(language)));
      }
    }
    if (good.isEmpty()) {
      throw together(refusals);
    }
    intake.publish(good);
    return new BulkTaken(good.size(), refusals.size(), results);
  }

  private E check(Caller caller, JsonItem<P> item, Known known) {
    return switch (item) {
      case JsonItem.Refused<P>(int _, Refusal refusal) -> throw refusal;
      case JsonItem.Read<P>(int index, P posted) ->
          intake.check(caller, posted, known, "/" + index);
    };
  }

  private List<P> readable(List<JsonItem<P>> items) {
    List<P> readable = new ArrayList<>(items.size());
    for (JsonItem<P> item : items) {
      if (item instanceof JsonItem.Read<P>(int _, P posted)) {
        readable.add(posted);
      }
    }
    return readable;
  }

  private static Refusal together(List<Refusal> refusals) {
    if (refusals.stream().allMatch(Forbidden.class::isInstance)) {
      return refusals.getFirst();
    }
    List<Violation> violations = new ArrayList<>();
    for (int i = 0; i < refusals.size(); i++) {
      Refusal refusal = refusals.get(i);
      if (refusal.violations().isEmpty()) {
        violations.add(new Violation("/" + i, refusal.detail()));
      }
      violations.addAll(refusal.violations());
    }
    return new InvalidRequest(violations);
  }
}
