package io.entente.contacts.order;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.entente.contacts.input.Line;
import io.entente.contacts.point.InvalidPoint;
import io.entente.contacts.point.PointKey;
import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.rest.InvalidRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom an order names. The first of contactId, number, identity and e-mail that is known says whose
 * it is.
 *
 * @param contactId of a contact here
 * @param number that an outside system gave the customer. If no contact has it, one is made
 * @param identity an account on a channel, which may not have been seen yet
 * @param email counts once it is verified as somebody's, now or later
 * @param name how to call a contact that is made for the number
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record Customer(
    @Nullable UUID contactId,
    @Nullable CustomerNumber number,
    @Nullable Account identity,
    @Nullable String email,
    @Nullable String name) {
  Customer {
    name = name == null ? null : Line.of("name", name, Limits.NAME);
    if (email != null) {
      checkEmail(email);
    }
  }

  private static void checkEmail(String email) {
    try {
      PointKey _ = PointKey.email(email);
    } catch (InvalidPoint e) {
      throw new InvalidRequest("email", e.detail());
    }
  }

  /** A customer number of an outside system. */
  @Serdeable
  @Schema(name = "OrderCustomerNumber")
  record CustomerNumber(String system, String number) {
    CustomerNumber {
      try {
        PointKey _ = PointKey.customerNumber(system, number);
      } catch (InvalidPoint e) {
        throw new InvalidRequest("number", e.detail());
      }
    }

    PointKey key() {
      return PointKey.customerNumber(system, number);
    }
  }

  /**
   * An account on a channel.
   *
   * @param connectionId where accounts of the channel are those of one site, such as a forum's
   */
  @Serdeable
  @Schema(name = "OrderCustomerIdentity")
  record Account(Channel channel, @Nullable UUID connectionId, String externalId) {
    private static final int MOST = 512;
    private static final UUID ANY = new UUID(0, 0);

    Account {
      Limits.text("externalId", externalId, MOST);
      if (connectionId == null && !channel.isOneNetwork()) {
        throw new InvalidRequest("connectionId", "is required for channel " + channel.json());
      }
    }

    UUID identityId(UUID workspaceId) {
      return Ids.identity(
          workspaceId, channel, Objects.requireNonNullElse(connectionId, ANY), externalId);
    }
  }
}
