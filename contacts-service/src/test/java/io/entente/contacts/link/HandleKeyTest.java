package io.entente.contacts.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandleKeyTest {
  @ParameterizedTest
  @CsvSource({
    "Ada, ada",
    "INGRID, ingrid",
    "ada\u200Blovelace, adalovelace",
    "ada\u00ADlovelace, adalovelace",
    "ada❤\uFE0F, ada❤",
    "'\u00A0 ada \u3000', ada",
    "e\u0301ric, éric",
    "ÉRIC, éric",
  })
  void theSameHandleHasOneKey(String handle, String key) {
    assertThat(HandleKey.of(handle)).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "éric, eric",
    "ada🦊, ada🐺",
    "ada, аda",
    "ısparta, isparta",
    "strasse, straße",
    "a b, ab",
    "ada🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC65\uDB40\uDC7F, ada🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC7F",
  })
  void differentHandlesHaveDifferentKeys(String one, String other) {
    assertThat(HandleKey.of(one)).isNotEqualTo(HandleKey.of(other));
  }

  @Test
  void lowerCaseIsThatOfNoCountry() {
    assertThat(HandleKey.of("INI")).isEqualTo("ini");
    assertThat(HandleKey.of("İ")).isEqualTo("i\u0307");
  }

  @Test
  void aHandleThatNobodySeesHasNoKey() {
    assertThat(HandleKey.of(" \u200B\u00A0")).isEmpty();
  }

  @Test
  void theKeyOfTheLongestHandleFitsItsColumn() {
    String key = HandleKey.of("İ".repeat(255));

    assertThat(key.codePointCount(0, key.length())).isEqualTo(255);
  }
}
