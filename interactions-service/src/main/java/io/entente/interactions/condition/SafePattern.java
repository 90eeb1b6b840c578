package io.entente.interactions.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.regex.MatchResult;

/** Regular expressions of strangers: found in time linear in the text, and of bounded size. */
final class SafePattern {
  private static final int LONGEST = 300;
  private static final long MOST_REPEATED = 1_000;

  /** Steps that a match may take for each character, and as deep as it may call itself. */
  private static final int MOST_STEPS = 500;

  /** A pattern of ours, to look into theirs. */
  private static final java.util.regex.Pattern COUNT =
      java.util.regex.Pattern.compile("\\{(\\d{1,4})(?:,(\\d{0,4}))?\\}");

  private SafePattern() {}

  /**
   * @throws IllegalArgumentException if it is none, or would grow too large
   */
  static Pattern of(String expression) {
    if (expression.length() > LONGEST) {
      throw new IllegalArgumentException("must have " + LONGEST + " characters at most");
    }
    long repeated = 1;
    for (MatchResult count : COUNT.matcher(expression).results().toList()) {
      String most =
          count.group(2) == null || count.group(2).isEmpty() ? count.group(1) : count.group(2);
      repeated *= Math.max(1, Long.parseLong(most));
      if (repeated > MOST_REPEATED) {
        throw new IllegalArgumentException("repeats too much");
      }
    }
    try {
      Pattern pattern = Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
      if (pattern.programSize() > MOST_STEPS) {
        throw new IllegalArgumentException("is too large");
      }
      return pattern;
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException("is no regular expression: " + e.getDescription(), e);
    }
  }
}
