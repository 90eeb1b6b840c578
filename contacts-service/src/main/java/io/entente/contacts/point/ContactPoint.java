package io.entente.contacts.point;

import java.time.Instant;
import java.util.UUID;

/**
 * Something that a contact is reached or known by.
 *
 * @param contactId the contact to which it came, whatever that was merged with since
 * @param shown as it was written
 * @param verified whether it is proven to be the contact's
 * @param shared whether several people have it: then it proves nothing
 * @param source what told it, such as {@code member} or {@code import}
 * @param seenAt when it was last told, by the source's time
 */
public record ContactPoint(
    UUID contactId,
    PointKey key,
    String shown,
    boolean verified,
    boolean shared,
    String source,
    Instant seenAt) {
  private static final int MOST_SHOWN = 320;

  public ContactPoint {
    shown = shown.strip();
    if (shown.codePointCount(0, shown.length()) > MOST_SHOWN) {
      throw new InvalidPoint("must have " + MOST_SHOWN + " characters at most");
    }
  }

  /** A point that is shared only if its key says so. */
  public static ContactPoint of(
      UUID contactId, PointKey key, String shown, boolean verified, String source, Instant at) {
    return new ContactPoint(contactId, key, shown, verified, key.isOfARole(), source, at);
  }
}
