package io.entente.interactions.input;

import io.entente.rest.InvalidRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Addresses of the web that callers tell and others follow: none that leads into a private network
 * by what it says. Where a name leads is known only by who connects.
 */
public final class PublicAddress {
  private static final int LONGEST = 2_048;

  /** Labels of which the last is no number, as the last of an IP address is, however written. */
  private static final Pattern NAME =
      Pattern.compile("(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]");

  private static final Pattern PRIVATE =
      Pattern.compile("(?:.*\\.)?(?:localhost|local|internal|intranet|lan|home|corp|arpa)");

  /** Names that spell an address out, which may be a private one. */
  private static final Pattern SPELT = Pattern.compile("(?:.*\\.)?(?:nip|sslip|xip)\\.io");

  private PublicAddress() {}

  /**
   * Whether it is a name that may lead to a public address; one that is written as such is none.
   */
  public static boolean isPublicName(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return NAME.matcher(name).matches()
        && !PRIVATE.matcher(name).matches()
        && !SPELT.matcher(name).matches();
  }

  /**
   * @param field where it stands
   * @throws InvalidRequest if it is no address of http or https with the public name of a host
   */
  public static void check(String field, String address) {
    Limits.required(field, address, LONGEST);
    URI uri = parse(field, address);
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("https") && !scheme.equals("http")) {
      throw new InvalidRequest(field, "must begin with https:// or http://");
    }
    if (uri.getRawUserInfo() != null || uri.getHost() == null || !isPublicName(uri.getHost())) {
      throw new InvalidRequest(field, "must name a host by its public name");
    }
  }

  private static URI parse(String field, String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException _) {
      throw new InvalidRequest(field, "is no address");
    }
  }
}
