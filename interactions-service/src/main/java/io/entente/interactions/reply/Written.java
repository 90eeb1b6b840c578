package io.entente.interactions.reply;

import io.entente.interactions.delivery.HandOver;
import io.entente.rest.InvalidRequest;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member writes.
 *
 * @param id which also names it outside
 * @param attachmentIds of the member's uploads
 * @param isNote whether it is for members alone
 */
record Written(UUID id, String body, List<UUID> attachmentIds, boolean isNote) {
  Written {
    attachmentIds = List.copyOf(attachmentIds);
  }

  /**
   * @param leave how it leaves; null if it stays here
   * @throws InvalidRequest if it has files and leaves: outlets carry text
   */
  void checkFor(HandOver.@Nullable Leave leave) {
    check(leave, !attachmentIds.isEmpty());
  }

  /** The same of what has its files already. */
  static void check(HandOver.@Nullable Leave leave, boolean hasFiles) {
    if (leave != null && hasFiles) {
      throw new InvalidRequest(
          "/attachmentIds", "do not leave by this connection's outlet, which carries text");
    }
  }

  /** A reply without files. */
  static Written reply(UUID id, String body) {
    return new Written(id, body, List.of(), false);
  }
}
