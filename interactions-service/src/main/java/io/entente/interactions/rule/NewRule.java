package io.entente.interactions.rule;

import io.entente.interactions.action.Action;
import io.entente.interactions.condition.Conditions;
import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is written down.
 *
 * @param active null for true
 * @param on when it is asked
 * @param timing of a rule on time, and of no other
 * @param conditions null for none: it does it each time
 * @param actions in their order
 * @param stop whether no rule after it is asked where it did something; null for false
 */
@Serdeable
record NewRule(
    String name,
    @Nullable Boolean active,
    Trigger on,
    @Nullable Timing timing,
    @Nullable Conditions conditions,
    List<Action> actions,
    @Nullable Boolean stop) {
  private static final int MOST = 20;

  NewRule {
    Limits.required("name", name, Limits.NAME);
    if ((on == Trigger.TIME) != (timing != null)) {
      throw new InvalidRequest("timing", "is required for rules on time, and goes with them alone");
    }
    if (actions.isEmpty() || actions.size() > MOST) {
      throw new InvalidRequest("actions", "must be 1 to " + MOST);
    }
    actions = List.copyOf(actions);
  }

  boolean isActive() {
    return !Boolean.FALSE.equals(active);
  }

  boolean stops() {
    return Boolean.TRUE.equals(stop);
  }

  Conditions asked() {
    return conditions == null ? Conditions.NONE : conditions;
  }
}
