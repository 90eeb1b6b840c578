package io.entente.contacts.matching;

import io.entente.contacts.search.SearchKey;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name or handle as it is compared: words without case, accents and marks. */
record PersonName(List<String> words) {
  private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}]+");

  static PersonName of(String text) {
    return new PersonName(
        Arrays.stream(MARKS.split(SearchKey.of(text), -1))
            .filter(word -> !word.isEmpty())
            .limit(6)
            .toList());
  }

  /** A name of several words: one word alone is anybody's. */
  boolean isFull() {
    return words.size() > 1;
  }

  String first() {
    return words.getFirst();
  }

  String last() {
    return words.getLast();
  }

  /** The words in an order of their own, as some write the family name first. */
  String sorted() {
    return words.stream().sorted().collect(Collectors.joining(" "));
  }

  /** Its letters alone: what a handle is made of, without the digits that made it free. */
  String letters() {
    return NO_LETTER.matcher(String.join("", words)).replaceAll("");
  }

  /** Its letters and digits. */
  String all() {
    return String.join("", words);
  }

  /** The initial of the first word, and the last word: {@code alovelace}. */
  String initialed() {
    return initial() + last();
  }

  String initial() {
    return first().substring(0, first().offsetByCodePoints(0, 1));
  }
}
