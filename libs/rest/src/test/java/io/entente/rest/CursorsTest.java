package io.entente.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorsTest {
  private final Cursors cursors = new Cursors("a secret for the tests alone");

  @Test
  void aCursorGivesBackItsValues() {
    List<String> values = List.of("2026-01-01T00:00:00.123456Z", "", "é👍🏽 \u0001 / +");

    assertThat(cursors.decode("contacts", cursors.encode("contacts", values))).isEqualTo(values);
  }

  @Test
  void theLongestExternalIdFitsInAnyScript() {
    for (String character : List.of("漢", "\uD842\uDFB7")) {
      List<String> values = List.of("2026-01-01T00:00:00.123456Z", "2", character.repeat(512));

      assertThat(cursors.decode("thread", cursors.encode("thread", values))).isEqualTo(values);
    }
  }

  @Test
  void aReplicaWithTheSameSecretReadsIt() {
    Cursors replica = new Cursors("a secret for the tests alone");

    assertThat(replica.decode("contacts", cursors.encode("contacts", List.of("a"))))
        .containsExactly("a");
  }

  @Test
  void aCursorOfAnotherListOrSecretIsRefused() {
    String cursor = cursors.encode("contacts", List.of("a"));

    assertThatThrownBy(() -> cursors.decode("conversations", cursor))
        .isInstanceOf(BadRequest.class);
    assertThatThrownBy(() -> new Cursors("quite another secret").decode("contacts", cursor))
        .isInstanceOf(BadRequest.class);
  }

  @Test
  void noChangedByteIsTaken() {
    String cursor = cursors.encode("contacts", List.of("abc", "def"));
    int taken = 0;
    for (int i = 0; i < cursor.length() - 1; i++) {
      char other = cursor.charAt(i) == 'A' ? 'B' : 'A';
      String forged = cursor.substring(0, i) + other + cursor.substring(i + 1);
      try {
        cursors.decode("contacts", forged);
        taken++;
      } catch (BadRequest expected) {
        // as it must be
      }
    }

    assertThat(taken).isZero();
  }

  @Test
  void whatIsNoCursorIsRefused() {
    for (String text : List.of("", "a", "%%%", "AAAA", "A".repeat(100_000), "é")) {
      assertThatThrownBy(() -> cursors.decode("contacts", text)).isInstanceOf(BadRequest.class);
    }
  }

  @Test
  void aMissingSecretIsSaidAtOnce() {
    assertThatThrownBy(() -> new Cursors("")).hasMessageContaining("ENTENTE_CURSOR_SECRET");
  }
}
