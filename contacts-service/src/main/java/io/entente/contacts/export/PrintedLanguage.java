package io.entente.contacts.export;

import io.entente.rest.BadRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of a printed export. */
enum PrintedLanguage {
  EN,
  FR;

  /**
   * The language of that name; English if none is given.
   *
   * @throws BadRequest if it is another
   */
  static PrintedLanguage of(@Nullable String name) {
    if (name == null) {
      return EN;
    }
    for (PrintedLanguage language : values()) {
      if (language.name().toLowerCase(Locale.ROOT).equals(name)) {
        return language;
      }
    }
    throw new BadRequest("?language", "must be en or fr");
  }
}
