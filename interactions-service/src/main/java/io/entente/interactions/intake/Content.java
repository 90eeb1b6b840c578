package io.entente.interactions.intake;

import io.entente.interactions.input.Limits;
import io.entente.interactions.markup.CleanHtml;
import io.entente.rest.InvalidRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, as it is kept: what HTML was posted is cleaned before it goes anywhere.
 *
 * @param html null if it was posted as text
 */
record Content(String body, @Nullable String html) {
  static Content of(String body, @Nullable BodyFormat format) {
    if (format != BodyFormat.HTML) {
      return new Content(body, null);
    }
    CleanHtml clean = CleanHtml.of(body);
    return new Content(clean.text(), clean.html());
  }

  static void check(String body, @Nullable BodyFormat format) {
    Limits.atMost("body", body, Limits.BODY);
    if (format == BodyFormat.HTML && CleanHtml.isTooMuch(body)) {
      throw new InvalidRequest("body", "must have " + CleanHtml.MOST_TAGS + " tags at most");
    }
  }
}
