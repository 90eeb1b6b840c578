package io.entente.outward.call;

import io.entente.rest.Conflict;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals what others entrust to us, with AES-256-GCM under {@code entente.secrets.key}, the same for
 * all replicas. What is sealed for one thing, such as a connection, can't be opened for another.
 */
@Singleton
public final class Secrets {
  private static final int SHORTEST_KEY = 32;
  private static final byte FORMAT = 1;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String CIPHER = "AES/GCM/NoPadding";

  private final @Nullable SecretKey key;
  private final SecureRandom random = new SecureRandom();

  public Secrets(@Value("${entente.secrets.key:}") String key) {
    if (!key.isEmpty() && key.length() < SHORTEST_KEY) {
      throw new IllegalArgumentException(
          "Set entente.secrets.key (ENTENTE_SECRETS_KEY) to 32 characters at least, the same for"
              + " all replicas.");
    }
    this.key = key.isEmpty() ? null : derived(key);
  }

  /** Thrown for what was sealed with another key, or for something else. */
  public static final class Sealed extends Exception {
    private static final long serialVersionUID = 1L;

    Sealed(@Nullable Throwable cause) {
      super("The secret can't be read: the server's key has changed. Give the secret anew.", cause);
    }
  }

  /**
   * @throws Conflict if this server has no key
   */
  public byte[] seal(String secret, UUID workspaceId, UUID of) {
    if (key == null) {
      throw new Conflict(
          "no_secrets_key", "This server keeps no secrets: ENTENTE_SECRETS_KEY is not set.");
    }
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, nonce, workspaceId, of);
      byte[] sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
      return ByteBuffer.allocate(1 + NONCE + sealed.length)
          .put(FORMAT)
          .put(nonce)
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public String open(byte[] sealed, UUID workspaceId, UUID of) throws Sealed {
    if (key == null || sealed.length <= 1 + NONCE || sealed[0] != FORMAT) {
      throw new Sealed(null);
    }
    byte[] nonce = new byte[NONCE];
    System.arraycopy(sealed, 1, nonce, 0, NONCE);
    try {
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, workspaceId, of);
      byte[] secret = cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE);
      return new String(secret, StandardCharsets.UTF_8);
    } catch (GeneralSecurityException e) {
      throw new Sealed(e);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, UUID workspaceId, UUID of)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(CIPHER);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((workspaceId + "/" + of).getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }

  private static SecretKey derived(String key) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      // Outlets were the first to have secrets; all that is sealed is read under this name.
      digest.update("entente outlets\n".getBytes(StandardCharsets.US_ASCII));
      return new SecretKeySpec(digest.digest(key.getBytes(StandardCharsets.UTF_8)), "AES");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
