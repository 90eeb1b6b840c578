package io.entente.gateway.member;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An Argon2id hash in its usual text form. Written and read here, because the library's own text
 * depends on the language of the machine: in Turkish it says {@code argon2ıd}.
 */
final class PasswordHash {
  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})"
              + "\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int KIBIBYTES = 19_456;
  private static final int ROUNDS = 2;
  private static final int LANES = 1;
  private static final int SALT_BYTES = 16;
  private static final int DIGEST_BYTES = 32;

  private final int kibibytes;
  private final int rounds;
  private final int lanes;
  private final byte[] salt;
  private final byte[] digest;

  private PasswordHash(int kibibytes, int rounds, int lanes, byte[] salt, byte[] digest) {
    this.kibibytes = kibibytes;
    this.rounds = rounds;
    this.lanes = lanes;
    this.salt = salt;
    this.digest = digest;
  }

  /** The hash of a new password, with a salt of its own. */
  static PasswordHash of(String password) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    byte[] digest = digest(password, salt, KIBIBYTES, ROUNDS, LANES, DIGEST_BYTES);
    return new PasswordHash(KIBIBYTES, ROUNDS, LANES, salt, digest);
  }

  static PasswordHash parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("A stored password hash can't be read");
    }
    return new PasswordHash(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        Base64.getDecoder().decode(parts.group(4)),
        Base64.getDecoder().decode(parts.group(5)));
  }

  boolean matches(String password) {
    return MessageDigest.isEqual(
        digest, digest(password, salt, kibibytes, rounds, lanes, digest.length));
  }

  /** The text that {@link #parse} reads. */
  String text() {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m="
        + kibibytes
        + ",t="
        + rounds
        + ",p="
        + lanes
        + "$"
        + base64.encodeToString(salt)
        + "$"
        + base64.encodeToString(digest);
  }

  /** The same letters are the same password, however a keyboard composes them. */
  private static byte[] digest(
      String password, byte[] salt, int kibibytes, int rounds, int lanes, int bytes) {
    byte[] letters =
        Normalizer.normalize(password, Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    return Argon2Function.getInstance(kibibytes, rounds, lanes, bytes, Argon2.ID)
        .hash(letters, salt)
        .getBytes();
  }
}
