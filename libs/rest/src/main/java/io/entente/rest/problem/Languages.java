package io.entente.rest.problem;

import io.micronaut.http.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** French or English, whichever the caller asks for first; else English. */
public final class Languages {
  private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.FRENCH);
  private static final int MOST_CHARACTERS = 500;

  private Languages() {}

  public static Locale of(HttpHeaders headers) {
    String wanted = headers.get(HttpHeaders.ACCEPT_LANGUAGE);
    if (wanted == null || wanted.length() > MOST_CHARACTERS) {
      return Locale.ENGLISH;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(wanted), SPOKEN);
      return found == null ? Locale.ENGLISH : found;
    } catch (IllegalArgumentException e) {
      return Locale.ENGLISH;
    }
  }
}
