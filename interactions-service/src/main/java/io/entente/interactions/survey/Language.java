package io.entente.interactions.survey;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that customers are asked in. */
enum Language {
  EN("English"),
  FR("Français");

  private final String ownName;

  Language(String ownName) {
    this.ownName = ownName;
  }

  /** As its speakers call it. */
  String ownName() {
    return ownName;
  }

  /** ISO 639-1. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** That of a tag such as {@code fr-CA}; null if it is none of these, or nothing is known. */
  static @Nullable Language of(@Nullable String tag) {
    if (tag == null) {
      return null;
    }
    String code = Locale.forLanguageTag(tag).getLanguage();
    for (Language language : values()) {
      if (language.code().equals(code)) {
        return language;
      }
    }
    return null;
  }
}
