package io.entente.interactions.rule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * In which order rules are asked.
 *
 * @param ids of all rules, each once
 */
@Serdeable
record RuleOrder(List<UUID> ids) {
  RuleOrder {
    ids = List.copyOf(ids);
  }
}
