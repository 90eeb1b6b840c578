package io.entente.interactions.reason;

import io.entente.interactions.input.Limits;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What is to change of a reason; null for what stays. It stays where it is among the others. */
@Serdeable
record ChangedReason(@Nullable String name, @Nullable Boolean retired) {
  ChangedReason {
    Limits.optional("name", name, Limits.NAME);
  }

  Reason onto(Reason before) {
    return new Reason(
        before.id(),
        before.parentId(),
        name == null ? before.name() : name,
        retired == null ? before.retired() : retired);
  }
}
