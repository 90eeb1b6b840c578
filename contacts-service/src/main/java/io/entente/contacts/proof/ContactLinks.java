package io.entente.contacts.proof;

import io.entente.rest.BadRequest;
import io.entente.rest.Cursors;
import io.entente.rest.InvalidRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Tokens that say which contact their holder is, signed as cursors are and for one workspace, until
 * they expire. Nothing of them is stored: whoever is sent one may use it with several accounts.
 */
@Singleton
final class ContactLinks {
  private final Cursors signatures;
  private final Clock clock;

  ContactLinks(Cursors signatures, Clock clock) {
    this.signatures = signatures;
    this.clock = clock;
  }

  ContactLink issue(UUID workspaceId, UUID contactId, Duration lifetime) {
    Instant expiresAt = clock.instant().plus(lifetime).truncatedTo(ChronoUnit.SECONDS);
    String token =
        signatures.encode(kind(workspaceId), List.of(contactId.toString(), expiresAt.toString()));
    return new ContactLink(token, expiresAt);
  }

  /**
   * The contact that a token was issued for.
   *
   * @throws InvalidRequest if it was not issued here, for another workspace, or has expired
   */
  UUID read(UUID workspaceId, String token) {
    List<String> values = values(workspaceId, token);
    if (!clock.instant().isBefore(Instant.parse(values.get(1)))) {
      throw new InvalidRequest("/token", "has expired");
    }
    return UUID.fromString(values.get(0));
  }

  private List<String> values(UUID workspaceId, String token) {
    try {
      return signatures.decode(kind(workspaceId), token);
    } catch (BadRequest _) {
      throw new InvalidRequest("/token", "is no token of a link");
    }
  }

  private static String kind(UUID workspaceId) {
    return "contact-link/" + workspaceId;
  }
}
