package io.entente.contacts.messages;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** Whose messages are meant, as interactions-service is asked: all identities of a person. */
@Serdeable
record AskedPerson(List<UUID> identityIds) {
  AskedPerson {
    identityIds = List.copyOf(identityIds);
  }
}
