package io.entente.contacts.input;

import io.entente.rest.InvalidRequest;
import org.jspecify.annotations.Nullable;

/** Texts of one line, such as names. Spaces around them are taken off. */
public final class Line {
  private Line() {}

  /**
   * The text without the spaces around it.
   *
   * @param pointer where it stands in the request
   * @param most in code points
   * @throws InvalidRequest if nothing of it can be seen, if it has control characters, or too many
   */
  public static String of(String pointer, String text, int most) {
    String wrong = wrong(text, most);
    if (wrong != null) {
      throw new InvalidRequest(pointer, wrong);
    }
    return text.strip();
  }

  /** What is wrong with a text; null if nothing is. */
  public static @Nullable String wrong(String text, int most) {
    String bare = text.strip();
    if (bare.codePoints().allMatch(Line::isUnseen)) {
      return "must not be blank";
    }
    if (bare.codePoints().anyMatch(Character::isISOControl)) {
      return "must be a single line without control characters";
    }
    if (bare.codePointCount(0, bare.length()) > most) {
      return "must have " + most + " characters at most";
    }
    return null;
  }

  private static boolean isUnseen(int character) {
    return Character.isSpaceChar(character)
        || Character.isWhitespace(character)
        || Character.getType(character) == Character.FORMAT
        || Character.getType(character) == Character.CONTROL;
  }
}
