package io.entente.interactions.rule;

import io.entente.interactions.action.Action;
import io.entente.interactions.condition.Conditions;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule.
 *
 * @param position in the list, from 1: rules are asked in this order
 * @param version grows with each change; it is the ETag
 * @param timing null unless it is asked on time
 * @param counts what has become of it so far
 */
@Serdeable
record Rule(
    UUID id,
    int position,
    long version,
    Instant updatedAt,
    UUID updatedBy,
    String name,
    boolean active,
    Trigger on,
    @Nullable Timing timing,
    Conditions conditions,
    List<Action> actions,
    boolean stop,
    RuleCounts counts) {
  Rule {
    actions = List.copyOf(actions);
  }

  static Rule of(StoredRule stored, RuleCounts counts) {
    NewRule rule = stored.rule();
    return new Rule(
        stored.id(),
        stored.position(),
        stored.version(),
        stored.updatedAt(),
        stored.updatedBy(),
        rule.name(),
        rule.isActive(),
        rule.on(),
        rule.timing(),
        rule.asked(),
        rule.actions(),
        rule.stops(),
        counts);
  }
}
