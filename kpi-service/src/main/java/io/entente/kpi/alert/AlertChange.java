package io.entente.kpi.alert;

import io.entente.kpi.judgement.Rule;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What is to be different; each part that is given takes the place of the whole part. */
@Serdeable
record AlertChange(
    @Nullable String name,
    @Nullable Boolean enabled,
    @Nullable Rule rule,
    @Nullable Delivery delivery) {
  AlertChange {
    if (name != null) {
      NewAlert.checkName(name);
    }
  }
}
