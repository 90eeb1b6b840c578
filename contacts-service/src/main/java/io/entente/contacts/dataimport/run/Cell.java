package io.entente.contacts.dataimport.run;

import io.entente.contacts.contact.AcquisitionSource;
import io.entente.contacts.input.Line;
import io.entente.contacts.profile.Tongues;
import io.entente.contacts.profile.Zones;
import io.entente.contacts.search.SearchKey;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What texts of cells mean, in English and French. */
final class Cell {
  private static final Set<String> YES =
      Set.of("yes", "y", "true", "1", "x", "on", "oui", "o", "vrai", "given", "granted", "optin");
  private static final Set<String> NO =
      Set.of("no", "n", "false", "0", "off", "non", "faux", "withdrawn", "refused", "optout");
  private static final Map<String, AcquisitionSource> SOURCES =
      Map.ofEntries(
          Map.entry("ads", AcquisitionSource.AD),
          Map.entry("advertising", AcquisitionSource.AD),
          Map.entry("publicite", AcquisitionSource.AD),
          Map.entry("concours", AcquisitionSource.CONTEST),
          Map.entry("jeu concours", AcquisitionSource.CONTEST),
          Map.entry("evenement", AcquisitionSource.EVENT),
          Map.entry("influenceur", AcquisitionSource.INFLUENCER),
          Map.entry("organique", AcquisitionSource.ORGANIC),
          Map.entry("naturel", AcquisitionSource.ORGANIC),
          Map.entry("partenaire", AcquisitionSource.PARTNER),
          Map.entry("parrainage", AcquisitionSource.REFERRAL),
          Map.entry("recommandation", AcquisitionSource.REFERRAL),
          Map.entry("assistance", AcquisitionSource.SUPPORT),
          Map.entry("autre", AcquisitionSource.OTHER));
  private static final Pattern ID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern ANY = Pattern.compile("[;|\n\r]+");
  private static final Pattern LINES = Pattern.compile("[\n\r]+");
  private static final Pattern MARKS = Pattern.compile("[;|]+");
  private static final Pattern COMMAS = Pattern.compile(",+");
  private static final Pattern GROUPS = Pattern.compile("[ \u00A0\u202F']");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(\\.\\d{1,30})?");

  private Cell() {}

  /** Addresses and numbers of a cell, which hold no separator themselves. */
  static List<String> addresses(String cell) {
    return split(cell, ANY);
  }

  /** The values of a cell: a line each, or else what stands between semicolons or bars. */
  static List<String> several(String cell) {
    boolean lines = cell.indexOf('\n') >= 0 || cell.indexOf('\r') >= 0;
    return split(cell, lines ? LINES : MARKS);
  }

  /** As {@link #several}; between commas where there is no other separator. */
  static List<String> words(String cell) {
    List<String> several = several(cell);
    return several.size() == 1 ? split(cell, COMMAS) : several;
  }

  private static List<String> split(String cell, Pattern separator) {
    return Arrays.stream(separator.split(cell, -1))
        .map(String::strip)
        .filter(one -> !one.isEmpty())
        .toList();
  }

  static String line(String text, int most) {
    String wrong = Line.wrong(text, most);
    if (wrong != null) {
      throw new InvalidCell(wrong);
    }
    return text.strip();
  }

  static String language(String text) {
    String language = Tongues.normal(text.replace('_', '-'));
    if (language == null) {
      throw new InvalidCell("must be a language such as fr or fr-CA");
    }
    return language;
  }

  static String zone(String text) {
    if (!Zones.isKnown(text)) {
      throw new InvalidCell("must be a time zone such as Europe/Paris");
    }
    return text;
  }

  static UUID id(String text) {
    if (!ID.matcher(text).matches()) {
      throw new InvalidCell("must be the id of a member");
    }
    return UUID.fromString(text);
  }

  static AcquisitionSource source(String text) {
    String key = SearchKey.of(text);
    AcquisitionSource source = SOURCES.get(key);
    try {
      return source == null ? AcquisitionSource.of(key) : source;
    } catch (IllegalArgumentException e) {
      throw new InvalidCell(String.valueOf(e.getMessage()));
    }
  }

  /** Null if the text says neither. */
  static @Nullable Boolean flag(String text) {
    String key = SearchKey.of(text).replace(" ", "").replace("-", "");
    if (YES.contains(key)) {
      return true;
    }
    return NO.contains(key) ? false : null;
  }

  /**
   * @param comma whether a comma stands before the fraction; else one stands between thousands
   */
  static BigDecimal number(String text, boolean comma) {
    String bare = GROUPS.matcher(text).replaceAll("");
    String plain =
        comma && bare.indexOf(',') >= 0
            ? bare.replace(".", "").replace(',', '.')
            : bare.replace(",", "");
    if (!NUMBER.matcher(plain).matches()) {
      throw new InvalidCell("must be a number");
    }
    return new BigDecimal(plain);
  }
}
