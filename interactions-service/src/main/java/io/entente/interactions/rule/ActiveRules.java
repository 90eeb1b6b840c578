package io.entente.interactions.rule;

import io.entente.interactions.condition.Field;
import io.entente.interactions.rule.RuleEvent.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rules of a workspace that are asked, in their order.
 *
 * @param onTime those that are asked on time
 * @param watched what must be taken note of for them
 * @param fields what their conditions look at
 */
record ActiveRules(
    List<ReadyRule> rules, List<ReadyRule> onTime, Set<Kind> watched, Set<Field> fields) {
  static final ActiveRules NONE = of(List.of());

  static ActiveRules of(List<ReadyRule> rules) {
    return new ActiveRules(
        List.copyOf(rules),
        rules.stream().filter(it -> it.rule().on() == Trigger.TIME).toList(),
        rules.stream()
            .flatMap(it -> it.rule().on().kinds().stream())
            .collect(Collectors.toUnmodifiableSet()),
        rules.stream()
            .flatMap(it -> it.rule().asked().fields().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }
}
