package io.entente.gateway.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
  @Test
  void aHashIsOfItsPasswordAlone() {
    PasswordHash hash = PasswordHash.parse(PasswordHash.of("correct horse battery").text());

    assertThat(hash.matches("correct horse battery")).isTrue();
    assertThat(hash.matches("correct horse batterY")).isFalse();
    assertThat(hash.matches("")).isFalse();
  }

  @Test
  void theSamePasswordHasAnotherHashEachTime() {
    assertThat(PasswordHash.of("a").text()).isNotEqualTo(PasswordHash.of("a").text());
  }

  @Test
  void lettersCountHoweverTheyAreComposed() {
    assertThat(PasswordHash.of("caf\u00e9").matches("cafe\u0301")).isTrue();
  }

  /** The test JVM speaks Turkish, in which the library misspells and misreads the form. */
  @Test
  void theFormIsTheUsualOneInEveryLanguage() {
    Locale before = Locale.getDefault();
    String text = PasswordHash.of("correct horse battery").text();
    assertThat(text).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
    try {
      Locale.setDefault(Locale.ROOT);
      assertThat(
              Password.check("correct horse battery", text)
                  .with(Argon2Function.getInstanceFromHash(text)))
          .isTrue();
      String theirs =
          Password.hash("correct horse battery")
              .addRandomSalt(16)
              .with(Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID))
              .getResult();
      assertThat(PasswordHash.parse(theirs).matches("correct horse battery")).isTrue();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void whatIsNoHashIsRefused() {
    assertThatThrownBy(() -> PasswordHash.parse("$argon2i$v=19$m=1,t=1,p=1$AAAA$AAAA"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageNotContaining("AAAA");
  }
}
