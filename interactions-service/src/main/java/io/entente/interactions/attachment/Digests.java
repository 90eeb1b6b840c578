package io.entente.interactions.attachment;

import io.entente.rest.InvalidRequest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Digests that callers tell. */
final class Digests {
  private static final Pattern SHA_256 =
      Pattern.compile("(?:^|,)\\s*sha-256=:([A-Za-z0-9+/]{43}=):\\s*(?:,|;|$)");

  private Digests() {}

  /**
   * The SHA-256 of a {@code Content-Digest} (RFC 9530) in hexadecimal digits; null if there is no
   * header.
   *
   * @throws InvalidRequest if there is no SHA-256 in it
   */
  static @Nullable String sha256(@Nullable String header) {
    if (header == null) {
      return null;
    }
    Matcher digest = SHA_256.matcher(header);
    if (!digest.find()) {
      throw new InvalidRequest("Content-Digest", "must hold sha-256=:…:");
    }
    return HexFormat.of().formatHex(Base64.getDecoder().decode(digest.group(1)));
  }
}
