package io.entente.contacts.erasure;

import io.entente.contacts.point.PointKey;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** By what somebody would be known again. Without the salt of the workspace it tells nothing. */
final class ErasedKey {
  private static final String ALGORITHM = "HmacSHA256";

  private ErasedKey() {}

  /** An identity's id follows from its channel and external id. */
  static byte[] of(byte[] salt, UUID identityId) {
    return hash(salt, "identity", identityId.toString());
  }

  static byte[] of(byte[] salt, PointKey point) {
    return hash(salt, point.kind().code(), point.scope(), point.key());
  }

  private static byte[] hash(byte[] salt, String... parts) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(salt, ALGORITHM));
      return mac.doFinal(String.join("\u0000", parts).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
