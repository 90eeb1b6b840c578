package io.entente.interactions.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordsTest {
  @Test
  void caseAndAccentsMakeNoDifference() {
    assertThat(Words.terms("Où est ma COMMANDE, Straße İstanbul"))
        .containsExactly("ou", "est", "ma", "commande", "strasse", "istanbul");
    assertThat(Words.terms("réglé")).isEqualTo(Words.terms("re\u0301gle\u0301"));
  }

  @Test
  void whatFrenchElidesAndEnglishAppendsIsNoPartOfAWord() {
    assertThat(Words.terms("l'avion d’Ada qu'il jusqu'au"))
        .containsExactly("avion", "ada", "il", "au");
    assertThat(Words.terms("aujourd’hui")).isEqualTo(Words.terms("aujourd'hui"));
    assertThat(Words.terms("Ada's don't")).containsExactly("ada", "don't");
  }

  @Test
  void everyScriptHasWords() {
    assertThat(Words.terms("東京タワー")).containsExactly("東", "京", "タワー");
    assertThat(Words.terms("возврат مرحبا 환불")).containsExactly("возврат", "مرحبا", "환불");
    assertThat(Words.terms("👩‍💻 @ada_support #refund"))
        .containsExactly("👩‍💻", "ada_support", "refund");
  }

  @Test
  void whatIsTooLongIsCutBetweenCharacters() {
    String text = "a".repeat(Words.MOST_CHARACTERS - 1) + "😀";

    assertThat(Words.normal(text)).isEqualTo("a".repeat(Words.MOST_CHARACTERS - 1));
  }
}
