package io.entente.contacts.point;

import io.entente.events.Channel;
import java.util.Optional;

/** Accounts that are themselves what people are reached by: their ids are addresses and numbers. */
public final class AccountPoints {
  private AccountPoints() {}

  /**
   * The address or number that the account is; empty of one that is none, or that of a role, which
   * several people read.
   */
  public static Optional<PointKey> of(Channel channel, String externalId) {
    try {
      return switch (channel) {
        case EMAIL -> Optional.of(PointKey.email(externalId)).filter(point -> !point.isOfARole());
        case WHATSAPP, PHONE ->
            Optional.of(PointKey.phone(international(channel, externalId), null));
        default -> Optional.empty();
      };
    } catch (InvalidPoint _) {
      return Optional.empty();
    }
  }

  /** WhatsApp leaves out what makes a number international, which there every number is. */
  private static String international(Channel channel, String number) {
    return channel == Channel.WHATSAPP && !number.startsWith("+") ? "+" + number : number;
  }
}
