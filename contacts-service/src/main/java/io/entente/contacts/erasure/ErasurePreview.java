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
 * @param counts what is kept of the record: how many of each kind
 * @param messages what is kept of what was said: how many conversations, messages and files
 */
@Serdeable
record ErasurePreview(
    UUID contactId,
    List<UUID> contactIds,
    List<UUID> identityIds,
    Map<String, Long> counts,
    Map<String, Long> messages) {
  ErasurePreview {
    contactIds = List.copyOf(contactIds);
    identityIds = List.copyOf(identityIds);
    counts = Map.copyOf(counts);
    messages = Map.copyOf(messages);
  }
}
