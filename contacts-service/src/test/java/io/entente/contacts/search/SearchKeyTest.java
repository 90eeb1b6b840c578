package io.entente.contacts.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchKeyTest {
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "Ada Lovelace, ada lovelace",
        "INGRID, ingrid",
        "Éric, eric",
        "E\u0301ric, eric",
        "İzmir, izmir",
        "ısparta, isparta",
        "Straße, strasse",
        "Søren Ægir, soren aegir",
        "@ada, ada",
        "' a\u00A0 b ', a b",
        "so\u00ADft, soft",
        "a\u200Bd\u200Da, ada",
        "\u202Eada, ada",
        "❤\uFE0F, ❤",
        "Ａｄａ, ada",
        "東京, 東京",
      })
  void aTextIsFoundHoweverItIsTyped(String text, String key) {
    assertThat(SearchKey.of(text)).isEqualTo(key);
  }

  @Test
  void nothingToSeeIsNothingToSearchFor() {
    assertThat(SearchKey.of(" \u200B\u00AD\u00A0")).isEmpty();
    assertThat(SearchKey.terms(" \u200B\u00AD\u00A0")).isEmpty();
  }

  @Test
  void aNameIsFoundFromEachOfItsWordsOn() {
    assertThat(SearchKey.terms("Ada King, Countess"))
        .containsExactly("ada king, countess", "king, countess", "countess", "king");
    assertThat(SearchKey.terms("grace.hopper_navy@example.org"))
        .containsExactly(
            "grace.hopper_navy@example.org",
            "hopper_navy@example.org",
            "navy@example.org",
            "example.org",
            "org");
    assertThat(SearchKey.terms("🌸 Ada")).containsExactly("🌸 ada", "ada");
  }

  @Test
  void theDigitsOfANumberAreGroupedInManyWays() {
    assertThat(SearchKey.of("+33 (0)1 23-45.67")).isEqualTo("+330123" + "4567");
    assertThat(SearchKey.terms("12-34-56")).contains("123456", "12-34-56");
    assertThat(SearchKey.of("7 Sisters Road")).isEqualTo("7 sisters road");
  }

  @Test
  void longTextsGiveFewAndShortTerms() {
    assertThat(SearchKey.terms("a b ".repeat(5_000)))
        .hasSizeLessThanOrEqualTo(SearchKey.MOST_TERMS)
        .allMatch(term -> term.length() <= SearchKey.LENGTH);
  }

  @Test
  void limitsAreInCodePointsSoThatNoPairIsCut() {
    String key = SearchKey.of("🦊".repeat(100));

    assertThat(key).isEqualTo("🦊".repeat(SearchKey.LENGTH));
  }
}
