package io.entente.interactions.reply;

import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the files of replies and notes have to be. */
final class NewFiles {
  private static final int MOST = 10;

  private NewFiles() {}

  static List<UUID> checked(@Nullable List<UUID> ids) {
    if (ids == null) {
      return List.of();
    }
    if (ids.size() > MOST) {
      throw new InvalidRequest("attachmentIds", "must be " + MOST + " at most");
    }
    if (new HashSet<>(ids).size() < ids.size()) {
      throw new InvalidRequest("attachmentIds", "must not name one twice");
    }
    return List.copyOf(ids);
  }

  /** A file says something by itself. */
  static void checkBody(String body, List<UUID> ids) {
    if (ids.isEmpty()) {
      Limits.required("body", body, Limits.BODY);
    } else {
      Limits.atMost("body", body, Limits.BODY);
    }
  }
}
