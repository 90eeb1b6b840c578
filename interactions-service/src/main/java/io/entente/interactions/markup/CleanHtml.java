package io.entente.interactions.markup;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;

/**
 * HTML of strangers as it may be shown: what is known to be harmless is copied, all else is left
 * out, above all whatever runs, loads, submits or styles. Links open a page of their own that
 * learns nothing of ours. Images are references in {@code data-src}, which no reader loads unless
 * it is asked to.
 *
 * @param html null if it would be too long to be kept, or has too many tags to be read as HTML
 * @param text the same as plain text
 */
public record CleanHtml(@Nullable String html, String text) {
  static final int MOST_TAGS = 20_000;

  private static final int LONGEST = 1024 * 1024;

  /** What is nested deeper stands side by side. */
  private static final int DEEPEST = 200;

  private static final String REFERENCE = "data-src";

  /** What has a protocol and no host leads back to whoever shows it. */
  private static final Pattern ABSOLUTE = Pattern.compile("https?://|mailto:", CASE_INSENSITIVE);

  private static final Safelist ALLOWED =
      new Safelist()
          .addTags("a", "abbr", "b", "blockquote", "br", "cite", "code", "dd", "del", "div", "dl")
          .addTags("dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd")
          .addTags(
              "li", "ol", "p", "pre", "q", "s", "samp", "small", "span", "strong", "sub", "sup")
          .addTags("table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul")
          .addAttributes("a", "href", "title")
          .addAttributes("img", "src", "alt", "title")
          .addAttributes("ol", "start")
          .addAttributes("td", "colspan", "rowspan")
          .addAttributes("th", "colspan", "rowspan")
          .addProtocols("a", "href", "http", "https", "mailto")
          .addProtocols("img", "src", "http", "https");

  /** How many tags are read of all that comes in one request: reading them takes time. */
  public static final class Allowance {
    static final int MOST_TAGS_TOGETHER = 200_000;

    private long left = MOST_TAGS_TOGETHER;

    private boolean take(String raw) {
      long tags = raw.chars().filter(c -> c == '<').count();
      boolean enough = tags <= Math.min(left, MOST_TAGS);
      left -= enough ? tags : 0;
      return enough;
    }
  }

  /** What is beyond the allowance is read out without its tags. */
  public static CleanHtml of(String raw, Allowance allowance) {
    return allowance.take(raw) ? of(raw) : new CleanHtml(null, RoughText.of(raw, LONGEST));
  }

  static CleanHtml of(String raw) {
    Document read = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(raw, "");
    Document clean = new Cleaner(ALLOWED).clean(read);
    clean.outputSettings().prettyPrint(false);
    Element body = clean.body();
    settleLinks(body.select("a"));
    body.select("img").forEach(CleanHtml::settleImage);
    String html = body.html();
    return new CleanHtml(html.length() > LONGEST ? null : html, PlainText.of(body, LONGEST));
  }

  private static void settleLinks(List<Element> links) {
    Set<Node> bare = new HashSet<>();
    for (Element link : links) {
      if (ABSOLUTE.matcher(link.attr("href")).lookingAt()) {
        link.attr("rel", "noopener noreferrer nofollow").attr("target", "_blank");
      } else {
        bare.add(link);
      }
    }
    links.stream()
        .filter(bare::contains)
        .flatMap(it -> Stream.ofNullable(it.parent()))
        .distinct()
        .forEach(parent -> unwrap(parent, bare));
  }

  /** All that it has at once: each by itself would move all that come after it. */
  private static void unwrap(Element parent, Set<Node> bare) {
    List<Node> inside = new ArrayList<>();
    takeOut(parent, bare, inside);
    parent.appendChildren(inside);
  }

  private static void takeOut(Element from, Set<Node> bare, List<Node> inside) {
    List<Node> children = List.copyOf(from.childNodes());
    from.empty();
    for (Node child : children) {
      if (child instanceof Element link && bare.contains(link)) {
        takeOut(link, bare, inside);
      } else {
        inside.add(child);
      }
    }
  }

  private static void settleImage(Element image) {
    String source = image.attr("src");
    if (!ABSOLUTE.matcher(source).lookingAt()) {
      image.replaceWith(new TextNode(image.attr("alt")));
    } else {
      image.removeAttr("src").attr(REFERENCE, source);
    }
  }
}
