package io.entente.contacts.search;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as it is searched for: lower case, without accents, without what cannot be seen, one space
 * between words. More is found than was typed exactly; what makes two handles two is never decided
 * by it.
 */
public final class SearchKey {
  /** In code points, as all limits here. */
  static final int LENGTH = 64;

  /** Terms of one text: a name made of a thousand words is found by its first ones. */
  static final int MOST_TERMS = 8;

  private static final Pattern UNSEEN =
      Pattern.compile(
          "\\p{InCombiningDiacriticalMarks}|[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]|\\p{Cf}|\\p{Cc}");
  private static final Pattern SPACE = Pattern.compile("[\\p{Z}\\s]+");
  private static final Pattern WORD_START = Pattern.compile("(?<=^|[\\p{Z}\\p{P}])[^\\p{Z}\\p{P}]");

  /** A number as people group its digits. */
  private static final Pattern NUMBER = Pattern.compile("\\+?\\(?[0-9][0-9 ()./-]{3,}");

  private static final Pattern GROUPING = Pattern.compile("[^+0-9]+");

  private SearchKey() {}

  /** What a query is compared by; empty if nothing of it can be searched for. */
  public static String of(String text) {
    String folded = folded(text);
    return cut(NUMBER.matcher(folded).matches() ? GROUPING.matcher(folded).replaceAll("") : folded);
  }

  /**
   * The beginnings by which {@code text} is found: itself, and itself from each word on; and the
   * words of a name by themselves, by which it is found though one is misspelt.
   */
  public static Set<String> terms(String text) {
    String folded = folded(text);
    Set<String> terms = new LinkedHashSet<>();
    if (!folded.isEmpty()) {
      terms.add(cut(folded));
      terms.add(of(text));
    }
    Matcher word = WORD_START.matcher(folded);
    while (terms.size() < MOST_TERMS && word.find()) {
      terms.add(cut(folded.substring(word.start())));
    }
    if (folded.indexOf(' ') > 0) {
      Misspelling.words(folded).limit(MOST_TERMS - terms.size()).forEach(terms::add);
    }
    return terms;
  }

  private static String folded(String text) {
    String spaced = SPACE.matcher(text).replaceAll(" ");
    String bare = UNSEEN.matcher(Normalizer.normalize(spaced, Form.NFKD)).replaceAll("");
    String folded = letters(bare.toLowerCase(Locale.ROOT)).strip();
    return folded.startsWith("@") ? folded.substring(1).strip() : folded;
  }

  /** Letters that have no accent to take off and are typed without it all the same. */
  private static String letters(String lowerCase) {
    StringBuilder folded = new StringBuilder(lowerCase.length());
    for (int i = 0; i < lowerCase.length(); i++) {
      char letter = lowerCase.charAt(i);
      switch (letter) {
        case 'ß' -> folded.append("ss");
        case 'æ' -> folded.append("ae");
        case 'œ' -> folded.append("oe");
        case 'ø' -> folded.append('o');
        case 'ł' -> folded.append('l');
        case 'đ' -> folded.append('d');
        case 'ı' -> folded.append('i');
        default -> folded.append(letter);
      }
    }
    return folded.toString();
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= LENGTH
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LENGTH)).stripTrailing();
  }
}
