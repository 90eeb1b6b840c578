package io.entente.contacts.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisspellingTest {
  @ParameterizedTest
  @ValueSource(strings = {"lovlace", "lovellace", "lovekace", "loevlace", "ovelace", "lovelac"})
  void oneSlipIsUndone(String typed) {
    assertThat(only(typed).variants()).contains("lovelace").doesNotContain(typed);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lovlase", "love", "lovelacexy"})
  void twoSlipsAreNot(String typed) {
    assertThat(only(typed).variants()).doesNotContain("lovelace");
  }

  @Test
  void otherAlphabetsHaveTheirLetters() {
    assertThat(only("иванва").variants()).contains("иванова");
  }

  @Test
  void eachWordOfAQueryMayBeTheWrongOne() {
    List<String> corrected =
        Misspelling.in("grase hopper").stream().map(it -> it.replaced("X")).toList();

    assertThat(corrected).containsExactly("X hopper", "grase X");
  }

  @Test
  void shortWordsNumbersAndWhatNobodyTypesAreTakenAsTheyStand() {
    assertThat(Misspelling.in("ada 12345 @ 𐐨𐐨𐐨𐐨 " + "a".repeat(21))).isEmpty();
  }

  private static Misspelling only(String word) {
    return Misspelling.in(word).getFirst();
  }
}
