package io.entente.interactions.search;

import io.entente.interactions.search.SearchQuery.Piece;
import io.entente.rest.BadRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody typed: words, "phrases", beginn* at the end, #1042 for a conversation's number, and
 * -what must not be there. Whatever else it holds is passed over.
 *
 * @param numbers of conversations
 */
record SearchText(List<Piece> pieces, List<Numbered> numbers) {
  static final int MOST_CHARACTERS = 500;
  private static final int MOST_PIECES = 20;
  private static final int MOST_TERMS = 100;

  /** A shorter beginning is that of too many words. */
  private static final int SHORTEST_PREFIX = 2;

  private static final String QUOTES = "\"“”„«»";
  private static final int MOST_DIGITS = 18;

  /** The number of a conversation. */
  record Numbered(long number, boolean excluded) {}

  SearchText {
    pieces = List.copyOf(pieces);
    numbers = List.copyOf(numbers);
  }

  /**
   * @throws BadRequest if there is nothing to look for in it, or too much
   */
  static SearchText of(String text) {
    if (text.length() > MOST_CHARACTERS) {
      throw new BadRequest("?q", "must have " + MOST_CHARACTERS + " characters at most");
    }
    Scan scan = new Scan(text);
    SearchText read = new SearchText(scan.pieces(), scan.numbers);
    if (read.pieces.stream().allMatch(Piece::excluded)
        && read.numbers.stream().allMatch(Numbered::excluded)) {
      throw new BadRequest("?q", "has no word, phrase or number to look for");
    }
    if (read.pieces.size() + read.numbers.size() > MOST_PIECES
        || read.pieces.stream().mapToInt(piece -> piece.terms().size()).sum() > MOST_TERMS) {
      throw new BadRequest("?q", "must have " + MOST_PIECES + " words at most");
    }
    return read;
  }

  private static final class Scan {
    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Numbered> numbers = new ArrayList<>();
    private int at;

    Scan(String text) {
      this.text = text;
    }

    List<Piece> pieces() {
      while (at < text.length()) {
        if (isSeparator(text.charAt(at))) {
          at++;
        } else {
          next();
        }
      }
      return pieces;
    }

    private void next() {
      boolean excluded = text.charAt(at) == '-';
      while (at < text.length() && text.charAt(at) == '-') {
        at++;
      }
      if (at < text.length() && isQuote(text.charAt(at))) {
        phrase(excluded);
      } else {
        word(excluded);
      }
    }

    /** One that does not end ends with the text. */
    private void phrase(boolean excluded) {
      int from = ++at;
      while (at < text.length() && !isQuote(text.charAt(at))) {
        at++;
      }
      add(text.substring(from, at), excluded, false);
      at++;
    }

    private void word(boolean excluded) {
      int from = at;
      while (at < text.length() && !isSeparator(text.charAt(at)) && !isQuote(text.charAt(at))) {
        at++;
      }
      String word = text.substring(from, at);
      Optional<Long> number = number(word);
      if (number.isPresent()) {
        numbers.add(new Numbered(number.get(), excluded));
      } else {
        add(word, excluded, word.endsWith("*") && text.substring(at).isBlank());
      }
    }

    private void add(String words, boolean excluded, boolean prefix) {
      List<String> terms = Words.terms(words);
      if (!terms.isEmpty()) {
        boolean longEnough = terms.getLast().length() >= SHORTEST_PREFIX;
        pieces.add(new Piece(terms, excluded, prefix && longEnough));
      }
    }

    private static Optional<Long> number(String word) {
      boolean is =
          word.length() > 1
              && word.length() <= MOST_DIGITS + 1
              && word.charAt(0) == '#'
              && word.chars().skip(1).allMatch(c -> c >= '0' && c <= '9');
      return is ? Optional.of(Long.valueOf(word.substring(1))) : Optional.empty();
    }

    private static boolean isSeparator(char c) {
      return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    private static boolean isQuote(char c) {
      return QUOTES.indexOf(c) >= 0;
    }
  }
}
