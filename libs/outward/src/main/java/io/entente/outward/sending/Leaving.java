package io.entente.outward.sending;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something whose turn it is.
 *
 * @param address of a webhook; null for a mail
 * @param secretOf what the secret was sealed for; null for a mail
 * @param attempts with this one
 */
@SuppressWarnings("ArrayRecordComponent")
record Leaving(
    UUID workspaceId,
    UUID id,
    @Nullable String address,
    @Nullable UUID secretOf,
    byte @Nullable [] secret,
    byte[] content,
    int attempts,
    Instant expiresAt) {
  boolean isMail() {
    return address == null;
  }
}
