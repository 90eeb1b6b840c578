package io.entente.contacts.erasure;

import io.entente.contacts.point.PointKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** By what somebody would be known again: without the salt of the workspace it tells nothing. */
final class ErasedKey {
  private static final String ALGORITHM = "HmacSHA256";

  private ErasedKey() {}

  /** An identity's id follows from its channel and external id. */
  static String of(byte[] salt, UUID identityId) {
    return hash(salt, "identity", identityId.toString());
  }

  static String of(byte[] salt, PointKey point) {
    return hash(salt, point.kind().code(), point.scope(), point.key());
  }

  private static String hash(byte[] salt, String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
      byte[] text = String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(mac.doFinal(text));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
