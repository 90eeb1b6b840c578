package io.entente.service.idempotency;

import io.entente.rest.BadRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The name that a caller gave a request, and a digest of what was asked.
 *
 * @param name of one request of one member
 * @param requestHash in hexadecimal digits
 */
public record IdempotencyKey(String name, String requestHash) {
  /** The header, as the API's description tells it. */
  public static final String DESCRIPTION =
      "A name of the request: sent again within a day, it changes nothing and is answered alike";

  private static final int LONGEST = 255;

  /**
   * Null if the caller gave none.
   *
   * @param target what the request is addressed to
   */
  public static @Nullable IdempotencyKey of(@Nullable String name, String target, byte[] body) {
    if (name == null) {
      return null;
    }
    if (name.isBlank() || name.length() > LONGEST) {
      throw new BadRequest("Idempotency-Key", "must have 1 to " + LONGEST + " characters");
    }
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(target.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
      return new IdempotencyKey(name, HexFormat.of().formatHex(digest.digest(body)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
