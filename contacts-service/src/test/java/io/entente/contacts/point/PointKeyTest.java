package io.entente.contacts.point;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PointKeyTest {
  @ParameterizedTest
  @CsvSource({
    "ada@example.org, ada@example.org",
    "' Ada.Lovelace@Example.ORG ', ada.lovelace@example.org",
    "INFO+x@EXAMPLE.ORG, info+x@example.org",
    "IDA@example.org, ida@example.org",
    "ada@bücher.example, ada@xn--bcher-kva.example",
    "jörg@example.org, jörg@example.org",
  })
  void oneMailboxHasOneKey(String written, String key) {
    assertThat(PointKey.email(written).key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "@example.org",
        "ada@",
        "ada@example",
        "ada@example..org",
        "ada..x@example.org",
        ".ada@example.org",
        "\"ada lovelace\"@example.org",
        "ada lovelace@example.org",
        "ada@[127.0.0.1]",
        "ada@127.0.0.1",
        "ada@exa_mple.org",
        "ada@example.org, grace@example.org",
        "ada\u0000@example.org"
      })
  void whatIsNoAddressIsRefused(String written) {
    assertThatThrownBy(() -> PointKey.email(written))
        .isInstanceOf(InvalidPoint.class)
        .hasMessageContaining("e-mail address");
  }

  @Test
  void anAddressHasALimit() {
    String local = "a".repeat(64);
    String domain = "b".repeat(60) + "." + "c".repeat(60) + "." + "d".repeat(60) + ".org";

    assertThat(PointKey.email(local + "@" + domain).key()).hasSize(251);
    assertThatThrownBy(() -> PointKey.email("a" + local + "@example.org"))
        .isInstanceOf(InvalidPoint.class);
    assertThatThrownBy(() -> PointKey.email(local + "@ddd." + domain))
        .isInstanceOf(InvalidPoint.class);
  }

  @ParameterizedTest
  @CsvSource({
    "+33 1 42 68 53 00, , +33142685300",
    "01 42 68 53 00, FR, +33142685300",
    "(020) 7946 0958, GB, +442079460958",
    "0044 20 7946 0958, FR, +442079460958",
    "+1 (800) FLOWERS, , +18003569377",
    "+33 1 42 68 53 00 ext. 12, , +33142685300;ext=12",
  })
  void oneLineHasOneKey(String written, String region, String key) {
    assertThat(PointKey.phone(written, region).key()).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"01 42 68 53 00,", "12, FR", "+33 1 42, FR", "call me, FR", "0142685300, XX"})
  void whatCannotBeCalledIsRefused(String written, String region) {
    assertThatThrownBy(() -> PointKey.phone(written, region)).isInstanceOf(InvalidPoint.class);
  }

  @Test
  void aPhoneIsSearchedForAsItIsDialled() {
    assertThat(PointKey.phone("+33142685300", null).searched())
        .containsExactlyInAnyOrder("+33142685300", "33142685300", "0142685300");
  }

  @Test
  void customerNumbersAreOfTheirSystem() {
    PointKey shop = PointKey.customerNumber("shop", " 0042 ");

    assertThat(shop.key()).isEqualTo("0042");
    assertThat(shop).isNotEqualTo(PointKey.customerNumber("billing", "0042"));
    assertThat(shop).isNotEqualTo(PointKey.customerNumber("shop", "42"));
    assertThatThrownBy(() -> PointKey.customerNumber("Shop", "1")).isInstanceOf(InvalidPoint.class);
    for (String unseen :
        List.of("", " ", "\u200B", "\uFEFF\u2060 \u200D", "a\nb", "1".repeat(256))) {
      assertThatThrownBy(() -> PointKey.customerNumber("shop", unseen))
          .isInstanceOf(InvalidPoint.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "support@example.org, true",
    "Info+shop@example.org, true",
    "contact@example.org, true",
    "ada@example.org, false",
    "supporter@example.org, false",
  })
  void mailboxesOfRolesAreShared(String written, boolean role) {
    assertThat(PointKey.email(written).isOfARole()).isEqualTo(role);
  }
}
