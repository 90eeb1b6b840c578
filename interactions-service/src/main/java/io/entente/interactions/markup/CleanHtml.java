package io.entente.interactions.markup;

import static java.util.regex.Pattern.CASE_INSENSITIVE;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
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
 * @param html null if it would be too long to be kept
 * @param text the same as plain text
 */
public record CleanHtml(@Nullable String html, String text) {
  public static final int MOST_TAGS = 20_000;

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

  /** Whether it has so many tags that reading it would take too long. */
  public static boolean isTooMuch(String raw) {
    return raw.chars().filter(c -> c == '<').limit(MOST_TAGS + 1L).count() > MOST_TAGS;
  }

  public static CleanHtml of(String raw) {
    Document read = Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(raw, "");
    Document clean = new Cleaner(ALLOWED).clean(read);
    clean.outputSettings().prettyPrint(false);
    Element body = clean.body();
    body.select("a").forEach(CleanHtml::settleLink);
    body.select("img").forEach(CleanHtml::settleImage);
    String html = body.html();
    return new CleanHtml(html.length() > LONGEST ? null : html, PlainText.of(body, LONGEST));
  }

  private static void settleLink(Element link) {
    if (ABSOLUTE.matcher(link.attr("href")).lookingAt()) {
      link.attr("rel", "noopener noreferrer nofollow").attr("target", "_blank");
    } else {
      link.unwrap();
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
