package io.entente.contacts.retention;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** How often the rule was applied lately, the latest first. */
@Serdeable
record ContactRetentionRuns(List<ContactRetentionRun> items) {
  ContactRetentionRuns {
    items = List.copyOf(items);
  }
}
