package io.entente.contacts.point;

import io.entente.contacts.input.Line;
import io.entente.events.Ids;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point as it is compared: two texts that lead to the same mailbox, line or account have the same
 * key.
 *
 * @param scope the outside system that a customer number is of; else empty
 * @param key an e-mail address in lower case with its domain in ASCII; a phone number in E.164,
 *     with {@code ;ext=} where it has an extension; a customer number as it is
 */
public record PointKey(PointKind kind, String scope, String key) implements Comparable<PointKey> {
  /** In code points. */
  public static final int MOST_KEY = 255;

  private static final UUID NAMESPACE = UUID.fromString("6f0a2f6e-8c3b-5a55-9a53-7c1f2c1d9b64");

  private static final Comparator<PointKey> ORDER =
      Comparator.comparing(PointKey::kind)
          .thenComparing(PointKey::scope)
          .thenComparing(PointKey::key);

  private static final Pattern SYSTEM = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");

  /**
   * @throws InvalidPoint if it is no address that mail can be sent to
   */
  public static PointKey email(String text) {
    return new PointKey(PointKind.EMAIL, "", EmailAddress.normalised(text));
  }

  /**
   * @param region ISO 3166 code of the country whose numbers are written without its prefix; null
   *     if only international numbers are taken
   * @throws InvalidPoint if it is no number that can be called
   */
  public static PointKey phone(String text, @Nullable String region) {
    return new PointKey(PointKind.PHONE, "", PhoneNumber.normalised(text, region));
  }

  /**
   * @param system the outside system's name: small letters, digits, dots, dashes, underscores
   * @throws InvalidPoint if either is empty, too long or written otherwise
   */
  public static PointKey customerNumber(String system, String number) {
    if (!SYSTEM.matcher(system).matches()) {
      throw new InvalidPoint(
          "needs a system of 1 to 64 small letters, digits, dots, dashes and underscores");
    }
    String wrong = Line.wrong(number, MOST_KEY);
    if (wrong != null) {
      throw new InvalidPoint(wrong);
    }
    return new PointKey(PointKind.CUSTOMER_NUMBER, system, number.strip());
  }

  /** The same for every contact that has it. */
  public UUID id() {
    return Ids.named(NAMESPACE, kind.code(), scope, key);
  }

  /** What is typed to find whoever has it. */
  Set<String> searched() {
    return kind == PointKind.PHONE ? PhoneNumber.searched(key) : Set.of(key);
  }

  /** Whether it is the address of a role, such as support@, which several people read. */
  public boolean isOfARole() {
    return kind == PointKind.EMAIL && RoleNames.isRole(key.substring(0, key.lastIndexOf('@')));
  }

  @Override
  public int compareTo(PointKey other) {
    return ORDER.compare(this, other);
  }
}
