package io.entente.interactions.input;

import io.entente.outward.call.PublicName;
import io.entente.rest.InvalidRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Addresses of the web that callers tell and others follow: none that leads into a private network
 * by what it says. Where a name leads is known only by who connects.
 */
public final class PublicAddress {
  private static final int LONGEST = 2_048;

  private PublicAddress() {}

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
    if (uri.getRawUserInfo() != null || uri.getHost() == null || !PublicName.isOne(uri.getHost())) {
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
