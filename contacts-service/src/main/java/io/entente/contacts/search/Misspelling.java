package io.entente.contacts.search;

import java.lang.Character.UnicodeScript;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word of a query that may have been meant otherwise: with a letter left out, put in, taken for
 * another, or two swapped. What it can have been is written out, some hundreds of words, and looked
 * up; so the time that it takes depends on the word alone, not on how many people there are.
 */
public final class Misspelling {
  /** Shorter words are one slip away from too many. */
  private static final int SHORTEST = 4;

  private static final int LONGEST = 20;

  /** Of a query; further ones are believed to be right. */
  private static final int MOST_WORDS = 3;

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}'’]+");

  private static final Map<UnicodeScript, String> ALPHABETS =
      Map.of(
          UnicodeScript.LATIN, "abcdefghijklmnopqrstuvwxyz",
          UnicodeScript.CYRILLIC, "абвгдежзиклмнопрстуфхцчшщъыьэюяіє",
          UnicodeScript.GREEK, "αβγδεζηθικλμνξοπρστυφχψως",
          UnicodeScript.HEBREW, "אבגדהוזחטיכלמנסעפצקרשת",
          UnicodeScript.ARABIC, "ابتثجحخدذرزسشصضطظعغفقكلمنهوي");

  private final String before;
  private final String word;
  private final String behind;

  private Misspelling(String before, String word, String behind) {
    this.before = before;
    this.word = word;
    this.behind = behind;
  }

  /** The words of a text by which it is found though they are misspelt, in their order. */
  static Stream<String> words(String folded) {
    return tolerated(folded).map(MatchResult::group);
  }

  /**
   * What may be misspelt in a query.
   *
   * @param key as {@link SearchKey} gives it
   */
  public static List<Misspelling> in(String key) {
    return tolerated(key)
        .limit(MOST_WORDS)
        .map(word ->
            new Misspelling(
                key.substring(0, word.start()), word.group(), key.substring(word.end())))
        .toList();
  }

  private static Stream<MatchResult> tolerated(String text) {
    return WORD.matcher(text).results().filter(word -> isTolerated(word.group()));
  }

  private static boolean isTolerated(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && word.chars().noneMatch(letter -> Character.isSurrogate((char) letter));
  }

  /** The query with another word in the place of this one. */
  public String replaced(String right) {
    return before + right + behind;
  }

  /** All that is one slip away from the word, itself not among them. */
  public Set<String> variants() {
    String alphabet = ALPHABETS.getOrDefault(UnicodeScript.of(word.codePointAt(0)), "");
    Set<String> variants = new LinkedHashSet<>();
    for (int i = 0; i <= word.length(); i++) {
      add(word.substring(0, i), word.substring(i), alphabet, variants);
    }
    variants.remove(word);
    return variants;
  }

  private static void add(String head, String tail, String alphabet, Set<String> variants) {
    String rest = tail.isEmpty() ? "" : tail.substring(1);
    if (!tail.isEmpty()) {
      variants.add(head + rest);
    }
    if (!rest.isEmpty()) {
      variants.add(head + rest.charAt(0) + tail.charAt(0) + rest.substring(1));
    }
    for (int i = 0; i < alphabet.length(); i++) {
      variants.add(head + alphabet.charAt(i) + tail);
      if (!tail.isEmpty()) {
        variants.add(head + alphabet.charAt(i) + rest);
      }
    }
  }
}
