package io.entente.standalone.imports;

import java.util.regex.Pattern;

/** The text of a piece of HTML. */
final class HtmlText {
  private static final Pattern BREAK =
      Pattern.compile("(?i)<(?:br|hr)\\b[^>]*>|</(?:p|div|li|h[1-6]|pre|blockquote|tr)>");
  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n{3,}");

  private HtmlText() {}

  static String of(String html) {
    String lines = BREAK.matcher(html).replaceAll("\n");
    String text = HtmlEntities.decode(TAG.matcher(lines).replaceAll(""));
    return BLANK_LINES.matcher(text).replaceAll("\n\n").strip();
  }
}
