package io.entente.interactions.intake;

import io.entente.events.Ids;
import io.entente.events.SameAs;
import io.entente.interactions.connection.Connection;
import io.entente.interactions.input.Limits;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the network itself says to be of the same person: another account, an address or a number.
 *
 * @param connectionId of the other account; that of the message if it is not told
 * @param externalId of the other account
 * @param email that the network has verified
 * @param phone that the network has verified, in E.164
 */
@Serdeable
record NewSameAs(
    @Nullable UUID connectionId,
    @Nullable String externalId,
    @Nullable String email,
    @Nullable String phone) {
  private static final int EMAIL = 320;
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{6,14}");

  NewSameAs {
    if (Stream.of(externalId != null, email != null, phone != null).filter(it -> it).count() != 1) {
      throw new InvalidRequest("externalId", "or email or phone must stand, and one alone");
    }
    if (connectionId != null && externalId == null) {
      throw new InvalidRequest("connectionId", "is for externalId alone");
    }
    Limits.optional("externalId", externalId, Limits.EXTERNAL_ID);
    Limits.optional("email", email, EMAIL);
    if (email != null && !ADDRESS.matcher(email).matches()) {
      throw new InvalidRequest("email", "is no e-mail address");
    }
    if (phone != null && !E164.matcher(phone).matches()) {
      throw new InvalidRequest("phone", "must be in E.164, such as +33612345678");
    }
  }

  /**
   * @param own the connection of the message
   * @param place pointer to it in the body
   * @throws InvalidRequest if the workspace has no such connection
   */
  SameAs event(UUID workspaceId, Connection own, Known known, String place) {
    if (externalId == null) {
      return new SameAs(null, email, phone);
    }
    Connection of = connectionId == null ? own : known.connection(connectionId, place);
    return new SameAs(Ids.identity(workspaceId, of.channel(), of.id(), externalId), null, null);
  }
}
