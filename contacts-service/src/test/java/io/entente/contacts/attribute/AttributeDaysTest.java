package io.entente.contacts.attribute;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.service.attribute.AttributeType;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AttributeDaysTest {
  @ParameterizedTest
  @ValueSource(strings = {"2026-03-29", "0001-01-01", "9999-12-31", "2024-02-29"})
  void aDayHasAYearOfFourDigits(String day) {
    assertThat(AttributeType.DATE.wrong(day, List.of())).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01",
        "-0001-01-01",
        "+12345-01-01",
        "12345-01-01",
        "2026-02-29",
        "2026-3-29",
        "٢٠٢٦-٠٣-٢٩",
        "2026-03-29T00:00",
        ""
      })
  void whatIsNoSuchDayIsRefused(String day) {
    assertThat(AttributeType.DATE.wrong(day, List.of())).isNotNull();
  }
}
