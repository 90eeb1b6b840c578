package io.entente.interactions.rule;

import java.time.Instant;
import java.util.UUID;

/** A rule as its row has it. */
record StoredRule(
    UUID id, int position, long version, Instant updatedAt, UUID updatedBy, NewRule rule) {

  StoredRule at(int newPosition) {
    return new StoredRule(id, newPosition, version, updatedAt, updatedBy, rule);
  }
}
