package io.entente.interactions.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
  private static Excerpt excerpt(String body, String query) {
    return Excerpt.of(body, SearchText.of(query).pieces());
  }

  private static List<String> highlighted(Excerpt excerpt) {
    return excerpt.highlights().stream()
        .map(it -> excerpt.text().substring(it.from(), it.to()))
        .toList();
  }

  @Test
  void whatWasFoundIsMarkedAsItIsWritten() {
    Excerpt excerpt = excerpt("Réglé ! L'AVION de 9 h,\nréglé enfin", "regle avion");

    assertThat(excerpt.text()).isEqualTo("Réglé ! L'AVION de 9 h, réglé enfin");
    assertThat(highlighted(excerpt)).containsExactly("Réglé", "L'AVION", "réglé");
  }

  @Test
  void phrasesAndBeginningsAreMarkedWhole() {
    assertThat(highlighted(excerpt("late, late delivery", "\"late delivery\"")))
        .containsExactly("late delivery");
    assertThat(highlighted(excerpt("refunds and refunded", "refun*")))
        .containsExactly("refunds", "refunded");
    assertThat(highlighted(excerpt("one two three", "\"one two\" \"two three\"")))
        .containsExactly("one two three");
  }

  @Test
  void ofALongMessageThePartIsShownWhereMostIs() {
    String filler = "lorem ipsum dolor ".repeat(40);
    Excerpt excerpt =
        excerpt("refund " + filler + "a refund of the whole order 😀 " + filler, "refund order");

    assertThat(excerpt.text()).startsWith("…").endsWith("…").hasSizeBetween(150, 310);
    assertThat(highlighted(excerpt)).containsExactly("refund", "order");
  }

  @Test
  void whatIsNotInTheTextLeavesItsBeginning() {
    Excerpt excerpt = excerpt("Hello there", "ada");

    assertThat(excerpt.text()).isEqualTo("Hello there");
    assertThat(excerpt.highlights()).isEmpty();
  }

  @Test
  void anyTextHasAnExcerpt() {
    for (String unit : List.of("😀", "a", " ", "\n", "é ", "e\u0301", "京", "<b>x</b>", "\u202e")) {
      for (int length = 0; length < 700; length += 7) {
        Excerpt excerpt = excerpt(unit.repeat(length) + " x", "x");
        assertThat(excerpt.text().length()).isLessThan(320);
        assertThat(excerpt.text().codePoints().noneMatch(ExcerptTest::isSurrogate)).isTrue();
        excerpt.highlights().forEach(it -> assertThat(it.to()).isGreaterThan(it.from()));
      }
    }
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint);
  }
}
