package io.entente.interactions.markup;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/** What stands between the tags of HTML that is not read as such, in one walk over it. */
final class RoughText {
  private static final Set<String> LINES =
      Set.of(
          "p",
          "div",
          "br",
          "hr",
          "li",
          "dt",
          "dd",
          "tr",
          "blockquote",
          "pre",
          "table",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6");

  /** What is in these is said to no reader. */
  private static final Set<String> UNSAID = Set.of("script", "style", "title");

  private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\f\u00a0]+");
  private static final Pattern LINE_ENDS = Pattern.compile(" ?\\n[ \\n]*");

  private final String raw;
  private final StringBuilder text = new StringBuilder();

  private RoughText(String raw) {
    this.raw = raw;
  }

  /** The text, cut off where it gets longer than that. */
  static String of(String raw, int longest) {
    RoughText rough = new RoughText(raw);
    rough.read();
    String plain = Parser.unescapeEntities(rough.text.toString(), false);
    plain = LINE_ENDS.matcher(BLANKS.matcher(plain).replaceAll(" ")).replaceAll("\n").strip();
    if (plain.length() <= longest) {
      return plain;
    }
    return plain.substring(
        0, Character.isLowSurrogate(plain.charAt(longest)) ? longest - 1 : longest);
  }

  private void read() {
    int at = 0;
    while (at < raw.length()) {
      int open = raw.indexOf('<', at);
      int close = open < 0 ? -1 : raw.indexOf('>', open);
      if (close < 0) {
        text.append(raw, at, raw.length());
        return;
      }
      text.append(raw, at, open);
      String name = name(open + 1, close);
      if (LINES.contains(name)) {
        text.append('\n');
      } else if (name.equals("td") || name.equals("th")) {
        text.append(' ');
      }
      at = UNSAID.contains(name) && raw.charAt(open + 1) != '/' ? endOf(name, close) : close + 1;
    }
  }

  private String name(int from, int close) {
    int begin = raw.charAt(from) == '/' ? from + 1 : from;
    int end = begin;
    while (end < close && Character.isLetterOrDigit(raw.charAt(end))) {
      end++;
    }
    return raw.substring(begin, end).toLowerCase(Locale.ROOT);
  }

  /** Where the element's end begins, or all ends if it has none. */
  private int endOf(String name, int from) {
    for (int end = raw.indexOf("</", from); end >= 0; end = raw.indexOf("</", end + 2)) {
      if (raw.regionMatches(true, end + 2, name, 0, name.length())) {
        return end;
      }
    }
    return raw.length();
  }
}
