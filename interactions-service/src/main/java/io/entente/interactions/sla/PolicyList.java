package io.entente.interactions.sla;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collection;
import java.util.List;

/** Policies, or versions of one, in order. */
@Serdeable
@Schema(name = "SlaPolicyList")
record PolicyList(List<SlaPolicy> items) {
  PolicyList {
    items = List.copyOf(items);
  }

  static PolicyList of(Collection<StoredPolicy> stored) {
    return new PolicyList(stored.stream().map(SlaPolicy::of).toList());
  }
}
