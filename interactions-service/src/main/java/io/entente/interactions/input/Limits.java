package io.entente.interactions.input;

import io.entente.rest.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Limits of texts, in code points: an emoji counts as one. */
public final class Limits {
  public static final int EXTERNAL_ID = 512;
  public static final int NAME = 255;
  public static final int BODY = 1024 * 1024;

  private Limits() {}

  /**
   * The text itself.
   *
   * @throws InvalidRequest if it says nothing or too much
   */
  public static String required(String field, String text, int most) {
    if (text.isBlank()) {
      throw new InvalidRequest(field, "must not be blank");
    }
    return atMost(field, text, most);
  }

  /** The text itself, null if there is none. */
  public static @Nullable String optional(String field, @Nullable String text, int most) {
    return text == null ? null : required(field, text, most);
  }

  /** The text itself, which may be empty. */
  public static String atMost(String field, String text, int most) {
    if (text.length() > most && text.codePointCount(0, text.length()) > most) {
      throw new InvalidRequest(field, "must have " + most + " characters at most");
    }
    return text;
  }
}
