package io.entente.interactions.markup;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads HTML out: a line for each block, quotes behind {@code >}, lists with their bullets or
 * numbers, links with their addresses.
 */
final class PlainText implements NodeFilter {
  /** Deeper quotes and lists look like this deep. */
  private static final int DEEPEST = 8;

  /** Line ends in a row: two empty lines. */
  private static final int MOST_LINES = 3;

  private static final Set<String> PARAGRAPHS =
      Set.of(
          "p", "blockquote", "ul", "ol", "dl", "pre", "table", "h1", "h2", "h3", "h4", "h5", "h6");
  private static final Set<String> LINES = Set.of("div", "li", "dt", "dd", "tr", "br", "hr");

  private final int longest;
  private final StringBuilder text = new StringBuilder();
  private final Deque<ListPlace> lists = new ArrayDeque<>();
  private int quotes;
  private int quotesBefore;
  private int verbatim;
  private int linesDue;
  private boolean spaceDue;
  private boolean begun;
  private String bullet = "";

  private static final class ListPlace {
    private final boolean numbered;
    private int next;

    ListPlace(boolean numbered, int next) {
      this.numbered = numbered;
      this.next = next;
    }
  }

  private PlainText(int longest) {
    this.longest = longest;
  }

  /** The text, cut off where it gets longer than that. */
  static String of(Element body, int longest) {
    PlainText plain = new PlainText(longest);
    body.filter(plain);
    return plain.text.length() > longest ? plain.cut() : plain.text.toString();
  }

  private String cut() {
    int end = Character.isLowSurrogate(text.charAt(longest)) ? longest - 1 : longest;
    return text.substring(0, end);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      say(words.getWholeText());
    } else if (node instanceof Element element) {
      open(element);
    }
    return text.length() > longest ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
    return text.length() > longest ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  private void open(Element element) {
    String name = element.normalName();
    breakFor(name);
    switch (name) {
      case "blockquote" -> quotes++;
      case "pre" -> verbatim++;
      case "ul" -> lists.push(new ListPlace(false, 1));
      case "ol" -> lists.push(new ListPlace(true, start(element)));
      case "li" -> bullet = bullet();
      case "hr" -> say("---");
      case "td", "th" -> spaceDue = true;
      case "img" -> say(element.attr("alt"));
      default -> {}
    }
  }

  private void close(Element element) {
    String name = element.normalName();
    switch (name) {
      case "blockquote" -> quotes--;
      case "pre" -> verbatim--;
      case "ul", "ol" -> lists.poll();
      case "a" -> sayAddress(element);
      default -> {}
    }
    if (!name.equals("br")) {
      breakFor(name);
    }
  }

  private void breakFor(String name) {
    if (name.equals("br")) {
      linesDue++;
    } else if (LINES.contains(name)) {
      linesDue = Math.max(linesDue, 1);
    } else if (PARAGRAPHS.contains(name)) {
      linesDue = Math.max(linesDue, lists.isEmpty() ? 2 : 1);
    }
  }

  private static int start(Element list) {
    String start = list.attr("start");
    return start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : 1;
  }

  private String bullet() {
    ListPlace list = lists.peek();
    String sign = list == null || !list.numbered ? "- " : list.next++ + ". ";
    return "  ".repeat(Math.clamp(lists.size() - 1, 0, DEEPEST)) + sign;
  }

  private void sayAddress(Element link) {
    String address = link.attr("href");
    String shown = link.wholeText().strip();
    if (!address.isEmpty() && !address.equals(shown) && !address.equals("mailto:" + shown)) {
      spaceDue = true;
      say("<" + address + ">");
    }
  }

  private void say(String words) {
    for (int i = 0; i < words.length() && text.length() <= longest; i++) {
      char c = words.charAt(i);
      if (verbatim > 0 && c == '\n') {
        linesDue++;
      } else if (verbatim == 0 && isSpace(c)) {
        spaceDue = true;
      } else if (c != '\r') {
        write(c);
      }
    }
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' || c == '\u00a0';
  }

  private void write(char c) {
    if (linesDue > 0 || !begun) {
      startLine();
    } else if (spaceDue) {
      text.append(' ');
    }
    spaceDue = false;
    text.append(c);
  }

  private void startLine() {
    if (begun) {
      for (int lines = 1; lines < Math.min(linesDue, MOST_LINES); lines++) {
        text.append('\n').append(marks(Math.min(quotes, quotesBefore)).stripTrailing());
      }
      text.append('\n');
    }
    text.append(marks(quotes)).append(bullet);
    quotesBefore = quotes;
    bullet = "";
    begun = true;
    linesDue = 0;
  }

  private static String marks(int quotes) {
    return "> ".repeat(Math.min(quotes, DEEPEST));
  }
}
