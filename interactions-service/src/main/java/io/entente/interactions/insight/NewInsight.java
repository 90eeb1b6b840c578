package io.entente.interactions.insight;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * What is handed to a department.
 *
 * @param department such as product, quality or logistics
 */
@Serdeable
record NewInsight(String department, String summary, List<Message> messages) {
  static final int MOST_MESSAGES = 200;

  NewInsight {
    messages = List.copyOf(messages);
    Limits.required("department", department, 64);
    Limits.required("summary", summary, 10_000);
    checkMessages(messages);
  }

  static void checkMessages(List<Message> messages) {
    if (messages.isEmpty() || messages.size() > MOST_MESSAGES) {
      throw new InvalidRequest("messages", "must be 1 to " + MOST_MESSAGES);
    }
    if (new HashSet<>(messages).size() < messages.size()) {
      throw new InvalidRequest("messages", "names a message twice");
    }
  }

  /** A message, and the conversation that it is in. */
  @Serdeable
  record Message(UUID conversationId, UUID interactionId) {}
}
