package io.entente.interactions.condition;

import io.entente.interactions.search.Words;
import java.util.List;

/**
 * Words that stand side by side.
 *
 * @param isBeginning whether the last one is only begun: {@code cancel*}
 */
record Phrase(List<String> terms, boolean isBeginning) {
  Phrase {
    terms = List.copyOf(terms);
  }

  static Phrase of(String text) {
    return new Phrase(Words.terms(text), text.endsWith("*"));
  }

  int size() {
    return terms.size();
  }

  boolean isIn(List<String> text) {
    for (int start = 0; start + terms.size() <= text.size(); start++) {
      if (isAt(text, start)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAt(List<String> text, int start) {
    int last = terms.size() - 1;
    for (int i = 0; i < last; i++) {
      if (!terms.get(i).equals(text.get(start + i))) {
        return false;
      }
    }
    String word = text.get(start + last);
    return isBeginning ? word.startsWith(terms.get(last)) : word.equals(terms.get(last));
  }
}
