package io.entente.interactions.sla;

import io.entente.interactions.condition.Match;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * To which conversations a policy applies: to every one if there are no items.
 *
 * @param match whether all items must hold, or any
 */
@Serdeable
@Schema(name = "SlaConditions")
record Conditions(Match match, List<Condition> items) {
  private static final int MOST = 50;

  static final Conditions NONE = new Conditions(Match.ALL, List.of());

  Conditions {
    if (items.size() > MOST) {
      throw new InvalidRequest("items", "must be " + MOST + " at most");
    }
    items = List.copyOf(items);
  }

  boolean lookAtSegments() {
    return items.stream().anyMatch(item -> item.field() == Condition.Field.SEGMENT);
  }

  boolean hold(Properties properties) {
    return match.holds(items, item -> item.holds(properties));
  }
}
