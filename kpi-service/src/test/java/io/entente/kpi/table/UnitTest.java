package io.entente.kpi.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
  @ParameterizedTest
  @CsvSource({
    "backlog.BacklogReport$Age, upTo, SECONDS",
    "summary.Metric$Band, upTo, SECONDS",
    "source.SourceReport$Share, rate, SHARE",
    "source.SourceReport$Share, low, SHARE",
    "source.SourceReport$Share, high, SHARE",
    "source.SourceReport$Share, part, PLAIN",
    "engagement.Association, low, PLAIN"
  })
  void numbersOfOneKindAreWrittenAlike(String type, String property, Unit unit)
      throws ClassNotFoundException {
    assertThat(Trait.of(Class.forName("io.entente.kpi." + type)))
        .filteredOn(trait -> trait.name().equals(property))
        .singleElement()
        .extracting(Unit::of)
        .isEqualTo(unit);
  }
}
