package io.entente.interactions.intake;

import io.entente.interactions.markup.CleanHtml;
import io.entente.interactions.markup.Cleaning;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, as it is kept: what HTML was posted is cleaned before it goes anywhere.
 *
 * @param html null if it was posted as text, or taken as such
 */
record Content(String body, @Nullable String html) {
  static Content of(String body, @Nullable BodyFormat format, Cleaning cleaning) {
    if (format != BodyFormat.HTML) {
      return new Content(body, null);
    }
    CleanHtml clean = cleaning.clean(body);
    return new Content(clean.text(), clean.html());
  }
}
