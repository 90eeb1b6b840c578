package io.entente.interactions.conversation;

import com.fasterxml.jackson.annotation.JsonValue;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/** Whether there is work left. */
@Serdeable
enum ConversationStatus {
  OPEN,
  RESOLVED;

  @JsonValue
  String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
