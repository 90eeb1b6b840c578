package io.entente.outward.call;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of hosts that may lead to a public address; where one leads is known by who connects. */
public final class PublicName {
  /** Labels of which the last is no number, as the last of an IP address is, however written. */
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  private static final Pattern PRIVATE =
      Pattern.compile("(?:.*\\.)?(?:localhost|local|internal|intranet|lan|home|corp|arpa)");

  /** Names that spell an address out, which may be a private one. */
  private static final Pattern SPELT = Pattern.compile("(?:.*\\.)?(?:nip|sslip|xip)\\.io");

  private PublicName() {}

  /**
   * Whether it is a name that may lead to a public address; one that is written as such is none.
   */
  public static boolean isOne(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return NAME.matcher(name).matches()
        && !PRIVATE.matcher(name).matches()
        && !SPELT.matcher(name).matches();
  }
}
