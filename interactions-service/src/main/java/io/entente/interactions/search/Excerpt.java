package io.entente.interactions.search;

import io.entente.interactions.search.SearchQuery.Piece;
import io.entente.interactions.search.Words.Word;
import io.micronaut.serde.annotation.Serdeable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A part of a message around what was found.
 *
 * @param text plain, on one line; never markup, whatever it looks like
 * @param highlights what was found in it, in order
 */
@Serdeable
record Excerpt(String text, List<Highlight> highlights) {
  private static final int LENGTH = 240;
  private static final int BEFORE = 60;
  private static final String CUT = "…";

  /**
   * A stretch of the text, in UTF-16 units as JavaScript and Java count.
   *
   * @param to the first unit behind it
   */
  @Serdeable
  record Highlight(int from, int to) {
    Highlight shifted(int by) {
      return new Highlight(from + by, to + by);
    }
  }

  Excerpt {
    highlights = List.copyOf(highlights);
  }

  static Excerpt of(String body, List<Piece> pieces) {
    String text = Words.normal(body);
    List<Highlight> all = highlights(text, pieces);
    int from = wordStart(text, Math.max(0, richest(all) - BEFORE));
    int to = from + LENGTH >= text.length() ? text.length() : wordEnd(text, from + LENGTH);
    String before = from > 0 ? CUT : "";
    String shown = before + oneLine(text.substring(from, to)) + (to < text.length() ? CUT : "");
    int shift = before.length() - from;
    return new Excerpt(
        shown,
        all.stream()
            .filter(it -> it.from() >= from && it.to() <= to)
            .map(it -> it.shifted(shift))
            .toList());
  }

  private static List<Highlight> highlights(String text, List<Piece> pieces) {
    List<Word> words = Words.of(text);
    List<Highlight> found = new ArrayList<>();
    for (Piece piece : pieces) {
      if (!piece.excluded()) {
        for (int i = 0; i + piece.terms().size() <= words.size(); i++) {
          if (matches(piece, words, i)) {
            Word last = words.get(i + piece.terms().size() - 1);
            found.add(new Highlight(words.get(i).from(), last.to()));
          }
        }
      }
    }
    return joined(found);
  }

  private static boolean matches(Piece piece, List<Word> words, int at) {
    int last = piece.terms().size() - 1;
    for (int i = 0; i <= last; i++) {
      String wanted = piece.terms().get(i);
      String term = words.get(at + i).term();
      boolean begins = i == last && piece.prefix();
      if (begins ? !term.startsWith(wanted) : !term.equals(wanted)) {
        return false;
      }
    }
    return true;
  }

  /** In order, those that overlap as one. */
  private static List<Highlight> joined(List<Highlight> found) {
    found.sort(Comparator.comparingInt(Highlight::from));
    List<Highlight> joined = new ArrayList<>();
    for (Highlight next : found) {
      if (!joined.isEmpty() && joined.getLast().to() > next.from()) {
        Highlight last = joined.removeLast();
        joined.add(new Highlight(last.from(), Math.max(last.to(), next.to())));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  /** Where the stretch begins that shows most highlights. */
  private static int richest(List<Highlight> all) {
    int best = 0;
    int most = 0;
    int end = 0;
    for (int i = 0; i < all.size(); i++) {
      while (end < all.size() && all.get(end).to() <= all.get(i).from() + LENGTH - BEFORE) {
        end++;
      }
      if (end - i > most) {
        most = end - i;
        best = all.get(i).from();
      }
    }
    return best;
  }

  private static int wordStart(String text, int at) {
    if (at == 0) {
      return 0;
    }
    int space = at;
    while (space < at + BEFORE / 2 && !Character.isWhitespace(text.charAt(space - 1))) {
      space++;
    }
    int start = space < at + BEFORE / 2 ? space : at;
    return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
  }

  private static int wordEnd(String text, int at) {
    int space = at;
    while (space > at - BEFORE / 2 && !Character.isWhitespace(text.charAt(space))) {
      space--;
    }
    int end = space > at - BEFORE / 2 ? space : at;
    return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
  }

  /** As long as before, so that places stay where they are. */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder(text);
    for (int i = 0; i < line.length(); i++) {
      if (Character.isISOControl(line.charAt(i))) {
        line.setCharAt(i, ' ');
      }
    }
    return line.toString();
  }
}
