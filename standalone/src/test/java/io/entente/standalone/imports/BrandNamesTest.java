package io.entente.standalone.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrandNamesTest {
  private final BrandNames names = new BrandNames(List.of("BigShop", "FastMail", "IKEA"));

  @Test
  void anExactHandleGoesBeforeOneInAnotherCase() {
    assertThat(names.mentioned("Hi @fastmail and @BigShop")).contains("BigShop");
  }

  @Test
  void theFirstOneIsMeant() {
    assertThat(names.mentioned("@FastMail @BigShop")).contains("FastMail");
    assertThat(names.mentioned("@ikea @bigshop")).contains("IKEA");
  }

  @Test
  void partOfAHandleIsNoMention() {
    assertThat(names.mentioned("@BigShopHelp BigShop @_BigShop")).isEmpty();
  }
}
