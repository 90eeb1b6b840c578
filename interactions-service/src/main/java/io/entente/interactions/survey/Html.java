package io.entente.interactions.survey;

import io.micronaut.http.util.HtmlEntityEncodingHtmlSanitizer;

/** Text in the place of markup. */
final class Html {
  private static final HtmlEntityEncodingHtmlSanitizer ENTITIES =
      new HtmlEntityEncodingHtmlSanitizer();

  private Html() {}

  /** The text as an element or a quoted attribute shows it, letter by letter. */
  static String text(String text) {
    return ENTITIES.sanitize(text);
  }
}
