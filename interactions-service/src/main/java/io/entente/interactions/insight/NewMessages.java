package io.entente.interactions.insight;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** More messages that say the same. */
@Serdeable
record NewMessages(List<NewInsight.Message> messages) {
  NewMessages {
    messages = List.copyOf(messages);
    NewInsight.checkMessages(messages);
  }
}
