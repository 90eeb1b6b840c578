package io.entente.interactions.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.interactions.search.SearchQuery.Piece;
import io.entente.rest.BadRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTextTest {
  private static Piece piece(String... terms) {
    return new Piece(List.of(terms), false, false);
  }

  @Test
  void wordsPhrasesBeginningsNumbersAndWhatMustNotBeThere() {
    SearchText text =
        SearchText.of("Refund \"late delivery\" -\"not now\" -spam #1042 -#7 rembours*");

    assertThat(text.pieces())
        .containsExactly(
            piece("refund"),
            piece("late", "delivery"),
            new Piece(List.of("not", "now"), true, false),
            new Piece(List.of("spam"), true, false),
            new Piece(List.of("rembours"), false, true));
    assertThat(text.numbers())
        .containsExactly(new SearchText.Numbered(1042, false), new SearchText.Numbered(7, true));
  }

  @Test
  void whatIsOddIsTakenForWhatItMayMean() {
    assertThat(SearchText.of("\"never closed").pieces()).containsExactly(piece("never", "closed"));
    assertThat(SearchText.of("« trop tard » “too late”").pieces())
        .containsExactly(piece("trop", "tard"), piece("too", "late"));
    assertThat(SearchText.of("re* fund").pieces()).containsExactly(piece("re"), piece("fund"));
    assertThat(SearchText.of("fund a*").pieces()).containsExactly(piece("fund"), piece("a"));
    assertThat(SearchText.of("--x *** ? AND (y)").pieces())
        .containsExactly(new Piece(List.of("x"), true, false), piece("and"), piece("y"));
    assertThat(SearchText.of("#refund").pieces()).containsExactly(piece("refund"));
    assertThat(SearchText.of("#12345678901234567890").pieces())
        .containsExactly(piece("12345678901234567890"));
    assertThat(SearchText.of("e-mail\u0000now").pieces())
        .containsExactly(piece("e", "mail"), piece("now"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "***", "-", "--", "\"\"", "-spam", "-#7", "!!!", "\u0000\u0007"})
  void whatHasNothingToLookForIsRefused(String text) {
    assertThatThrownBy(() -> SearchText.of(text)).isInstanceOf(BadRequest.class);
  }

  @Test
  void whatIsTooMuchIsRefused() {
    assertThatThrownBy(() -> SearchText.of("a".repeat(501))).isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> SearchText.of("word ".repeat(21))).isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> SearchText.of("京".repeat(101))).isInstanceOf(BadRequest.class);
  }
}
