package io.entente.contacts.link;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A text as it was seen.
 *
 * @param at when it was last seen
 */
record Dated(String text, Instant at) {

  /** Null where there is nothing to see. */
  static @Nullable Dated of(@Nullable String text, Instant at) {
    return text == null || HandleKey.of(text).isEmpty() ? null : new Dated(text, at);
  }

  /** The later of both; of two at the same time always the same one, whatever the order. */
  Dated or(Dated other) {
    int order = at.compareTo(other.at);
    return order > 0 || (order == 0 && text.compareTo(other.text) >= 0) ? this : other;
  }

  static @Nullable Dated later(@Nullable Dated one, @Nullable Dated other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.or(other);
  }
}
