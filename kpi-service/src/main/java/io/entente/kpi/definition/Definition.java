package io.entente.kpi.definition;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Locale;

/**
 * What a number means.
 *
 * @param version grows when the meaning changes
 * @param unit seconds, count or share
 * @param anchor the moment that it is dated at
 */
@Serdeable
public record Definition(String id, int version, String unit, Text words, Text anchor) {
  /** The same in both languages. */
  @Serdeable
  public record Text(String en, String fr) {
    String in(Locale language) {
      return language.getLanguage().equals("fr") ? fr : en;
    }
  }

  public String words(Locale language) {
    return words.in(language);
  }

  public String anchor(Locale language) {
    return anchor.in(language);
  }
}
