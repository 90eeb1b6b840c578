package io.entente.contacts.profile;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Languages that people have. */
public final class Tongues {
  private static final int LONGEST = 35;
  private static final Set<String> LANGUAGES = Set.copyOf(List.of(Locale.getISOLanguages()));
  private static final Set<String> REGIONS = Set.copyOf(List.of(Locale.getISOCountries()));

  private Tongues() {}

  /**
   * The tag as BCP 47 writes it; null if it is none, or of a language or country that ISO does not
   * know. Languages without a code of two letters are taken by the one of three that they have.
   */
  public static @Nullable String normal(String tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
      String normal = locale.toLanguageTag();
      return isLanguage(locale.getLanguage())
              && isRegion(locale.getCountry())
              && normal.length() <= LONGEST
          ? normal
          : null;
    } catch (IllformedLocaleException _) {
      return null;
    }
  }

  private static boolean isLanguage(String language) {
    return LANGUAGES.contains(language) || language.length() == 3;
  }

  private static boolean isRegion(String region) {
    return region.isEmpty() || REGIONS.contains(region) || Character.isDigit(region.charAt(0));
  }
}
