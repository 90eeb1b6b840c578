package io.entente.contacts.retention;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Whom a rule would erase now.
 *
 * @param before who wrote or bought something since then stays
 * @param people how many they are
 * @param complete false if only the first of very many contacts were looked at
 * @param first those who did nothing for longest
 */
@Serdeable
record ContactRetentionPreview(Instant before, long people, boolean complete, List<Quiet> first) {
  ContactRetentionPreview {
    first = List.copyOf(first);
  }

  /** Somebody who has done nothing for long. */
  @Serdeable
  record Quiet(UUID contactId, String name, Instant lastActivityAt) {}
}
