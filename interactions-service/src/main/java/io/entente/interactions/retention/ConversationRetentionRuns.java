package io.entente.interactions.retention;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** How often the rule was applied lately, the latest first. */
@Serdeable
record ConversationRetentionRuns(List<ConversationRetentionRun> items) {
  ConversationRetentionRuns {
    items = List.copyOf(items);
  }
}
