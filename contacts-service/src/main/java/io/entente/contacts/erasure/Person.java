package io.entente.contacts.erasure;

import java.util.List;
import java.util.UUID;

/**
 * Whose data it is.
 *
 * @param contactId the contact as which the person is shown
 * @param homes all contacts that are shown so
 */
public record Person(UUID workspaceId, UUID contactId, List<UUID> homes, List<UUID> identityIds) {
  public Person {
    homes = List.copyOf(homes);
    identityIds = List.copyOf(identityIds);
  }
}
