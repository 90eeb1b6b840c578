package io.entente.interactions.personal;

import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/** Whose messages are meant: all identities of a person. */
@Serdeable
record AskedPerson(List<UUID> identityIds) {
  private static final int MOST = 10_000;

  AskedPerson {
    if (identityIds.size() > MOST) {
      throw new InvalidRequest("identityIds", "must be " + MOST + " at most");
    }
    identityIds = List.copyOf(identityIds);
  }
}
