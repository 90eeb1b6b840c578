package io.entente.interactions.reply;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A note to write.
 *
 * @param mentions ids of members whom it names: each finds the conversation by it; null for none
 * @param attachmentIds of the caller's uploads, 10 at most; then it need not say anything
 */
@Serdeable
record NewNote(String body, @Nullable List<UUID> mentions, @Nullable List<UUID> attachmentIds) {
  private static final int MOST_MENTIONS = 50;

  NewNote {
    attachmentIds = NewFiles.checked(attachmentIds);
    NewFiles.checkBody(body, attachmentIds);
    if (mentions != null && mentions.size() > MOST_MENTIONS) {
      throw new InvalidRequest("mentions", "must be " + MOST_MENTIONS + " at most");
    }
  }

  Written written(UUID id) {
    return new Written(id, body, Objects.requireNonNull(attachmentIds), true);
  }
}
