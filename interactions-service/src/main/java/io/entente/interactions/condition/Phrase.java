package io.entente.interactions.condition;

import io.entente.interactions.search.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Words that stand side by side, the last of which may be only begun: {@code cancel*}. They are
 * found in time linear in the text, whatever the words.
 */
final class Phrase {
  private final List<String> words;
  private final @Nullable String beginning;

  /** How many of the first words are the last ones, too, of so many that were found and one. */
  private final int[] borders;

  private Phrase(List<String> words, @Nullable String beginning) {
    this.words = List.copyOf(words);
    this.beginning = beginning;
    this.borders = borders(this.words);
  }

  static Phrase of(String text) {
    List<String> terms = Words.terms(text);
    return terms.isEmpty() || !text.endsWith("*")
        ? new Phrase(terms, null)
        : new Phrase(terms.subList(0, terms.size() - 1), terms.getLast());
  }

  private static int[] borders(List<String> words) {
    int[] borders = new int[words.size()];
    int known = 0;
    for (int i = 1; i < borders.length; i++) {
      while (known > 0 && !words.get(known).equals(words.get(i))) {
        known = borders[known - 1];
      }
      known += words.get(known).equals(words.get(i)) ? 1 : 0;
      borders[i] = known;
    }
    return borders;
  }

  int size() {
    return words.size() + (beginning == null ? 0 : 1);
  }

  boolean isIn(List<String> text) {
    int found = 0;
    for (String word : text) {
      if (beginning != null && found == words.size() && word.startsWith(beginning)) {
        return true;
      }
      found = next(found, word);
      if (beginning == null && found == words.size()) {
        return true;
      }
    }
    return false;
  }

  /** How many of the words end with this one of the text, where so many ended before it. */
  private int next(int before, String word) {
    int found = before;
    while (found > 0 && (found == words.size() || !words.get(found).equals(word))) {
      found = borders[found - 1];
    }
    return found < words.size() && words.get(found).equals(word) ? found + 1 : found;
  }
}
