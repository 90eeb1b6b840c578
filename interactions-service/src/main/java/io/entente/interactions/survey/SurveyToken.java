package io.entente.interactions.survey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The secret part of a link, which is all that whoever follows it must show. Being random it needs
 * no key and no signature, and only its hash is looked up.
 */
record SurveyToken(String text) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 20;

  static SurveyToken random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SurveyToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** SHA-256 is enough: 160 random bits can't be guessed. */
  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "SurveyToken[…]";
  }
}
