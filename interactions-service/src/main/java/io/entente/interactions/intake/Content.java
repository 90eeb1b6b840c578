package io.entente.interactions.intake;

import io.entente.interactions.markup.CleanHtml;
import org.jspecify.annotations.Nullable;

/**
 * What a message says, as it is kept: what HTML was posted is cleaned before it goes anywhere.
 *
 * @param html null if it was posted as text
 */
record Content(String body, @Nullable String html) {
  /**
   * @param allowance of the request that it came with
   */
  static Content of(String body, @Nullable BodyFormat format, CleanHtml.Allowance allowance) {
    if (format != BodyFormat.HTML) {
      return new Content(body, null);
    }
    CleanHtml clean = CleanHtml.of(body, allowance);
    return new Content(clean.text(), clean.html());
  }
}
