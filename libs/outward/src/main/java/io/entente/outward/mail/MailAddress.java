package io.entente.outward.mail;

import io.entente.rest.InvalidRequest;
import java.net.IDN;
import java.util.regex.Pattern;

/** Addresses that mails go to: a mailbox alone, without a name, comments or quotes. */
public final class MailAddress {
  private static final int LONGEST = 254;

  private static final Pattern MAILBOX =
      Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

  private static final int LONGEST_MAILBOX = 64;

  private MailAddress() {}

  /**
   * The address as it is written to, with a domain of other letters spelt in ASCII.
   *
   * @param pointer where it stands in the request
   * @throws InvalidRequest if it is none
   */
  public static String check(String pointer, String address) {
    int at = address.lastIndexOf('@');
    if (at < 1 || at > LONGEST_MAILBOX || address.length() > LONGEST) {
      throw new InvalidRequest(pointer, "is no mail address");
    }
    String mailbox = address.substring(0, at);
    String domain = ascii(pointer, address.substring(at + 1));
    if (!MAILBOX.matcher(mailbox).matches() || !DOMAIN.matcher(domain).matches()) {
      throw new InvalidRequest(pointer, "is no mail address");
    }
    return mailbox + "@" + domain;
  }

  private static String ascii(String pointer, String domain) {
    try {
      return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
    } catch (IllegalArgumentException e) {
      throw new InvalidRequest(pointer, "is no mail address");
    }
  }
}
