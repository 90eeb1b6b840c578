package io.entente.contacts.erasure;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What an erasure would take away.
 *
 * @param contactIds the contacts that are shown as this one
 * @param identityIds the accounts whose messages are erased with it
 * @param counts what this service keeps: how many of each kind
 */
@Serdeable
record ErasurePreview(
    UUID contactId, List<UUID> contactIds, List<UUID> identityIds, Map<String, Long> counts) {
  ErasurePreview {
    contactIds = List.copyOf(contactIds);
    identityIds = List.copyOf(identityIds);
    counts = Map.copyOf(counts);
  }
}
