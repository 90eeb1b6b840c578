package io.entente.interactions.rule;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

@Serdeable
record RuleList(List<Rule> items) {
  RuleList {
    items = List.copyOf(items);
  }
}
