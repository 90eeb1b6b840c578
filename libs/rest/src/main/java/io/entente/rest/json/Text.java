package io.entente.rest.json;

import io.entente.rest.BadRequest;
import java.util.function.Supplier;

/** What no text may hold: U+0000 and halves of surrogate pairs, which no UTF-8 can carry on. */
final class Text {
  private Text() {}

  static void check(String text, Supplier<String> pointer) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0) {
        throw new BadRequest(pointer.get(), "holds the character U+0000");
      }
      if (Character.isSurrogate(c)) {
        boolean whole =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!whole) {
          throw new BadRequest(pointer.get(), "holds half of a surrogate pair");
        }
        i++;
      }
    }
  }
}
