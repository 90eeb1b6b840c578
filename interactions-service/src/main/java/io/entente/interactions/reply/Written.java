package io.entente.interactions.reply;

import java.util.List;
import java.util.UUID;

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

  /** A reply without files. */
  static Written reply(UUID id, String body) {
    return new Written(id, body, List.of(), false);
  }
}
