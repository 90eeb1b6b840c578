package io.entente.interactions.attachment;

import io.entente.events.Ids;
import java.util.UUID;

/**
 * Names content: the same bytes of a workspace always have the same key.
 *
 * @param sha256 64 hexadecimal digits in lower case
 */
record FileKey(UUID workspaceId, String sha256) {
  UUID contentId() {
    return Ids.named(workspaceId, "content", sha256);
  }
}
