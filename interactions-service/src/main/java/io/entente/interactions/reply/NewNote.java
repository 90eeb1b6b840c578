package io.entente.interactions.reply;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note to write.
 *
 * @param mentions ids of members whom it names: each finds the conversation by it; null for none
 */
@Serdeable
record NewNote(String body, @Nullable List<UUID> mentions) {
  private static final int MOST_MENTIONS = 50;

  NewNote {
    Limits.required("body", body, Limits.BODY);
    if (mentions != null && mentions.size() > MOST_MENTIONS) {
      throw new InvalidRequest("mentions", "must be " + MOST_MENTIONS + " at most");
    }
  }
}
