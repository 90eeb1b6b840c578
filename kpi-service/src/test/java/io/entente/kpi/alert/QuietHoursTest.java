package io.entente.kpi.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.rest.InvalidRequest;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuietHoursTest {
  private static final List<String> ALL =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

  private static QuietHours nights() {
    return new QuietHours("Europe/Paris", ALL, "22:00", "07:00", null);
  }

  @Test
  void nightsPassMidnightAndEndInTheMorning() {
    assertThat(nights().endAfter(Instant.parse("2026-11-18T20:59:59Z"))).isEmpty();
    assertThat(nights().endAfter(Instant.parse("2026-11-18T21:00:00Z")))
        .contains(Instant.parse("2026-11-19T06:00:00Z"));
    assertThat(nights().endAfter(Instant.parse("2026-11-19T05:59:59Z")))
        .contains(Instant.parse("2026-11-19T06:00:00Z"));
    assertThat(nights().endAfter(Instant.parse("2026-11-19T06:00:00Z"))).isEmpty();
  }

  @Test
  void theNightsInWhichClocksAreSetEndAtSevenByTheClock() {
    assertThat(nights().endAfter(Instant.parse("2026-03-28T23:00:00Z")))
        .contains(Instant.parse("2026-03-29T05:00:00Z"));
    assertThat(nights().endAfter(Instant.parse("2026-10-24T23:00:00Z")))
        .contains(Instant.parse("2026-10-25T06:00:00Z"));
  }

  @Test
  void wholeDaysInARowEndTogether() {
    QuietHours weekend =
        new QuietHours("UTC", List.of("saturday", "sunday"), "00:00", "00:00", false);

    assertThat(weekend.endAfter(Instant.parse("2026-11-21T12:00:00Z")))
        .contains(Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(weekend.endAfter(Instant.parse("2026-11-20T23:59:59Z"))).isEmpty();
    assertThatThrownBy(() -> new QuietHours("UTC", ALL, "00:00", "00:00", null))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> new QuietHours("UTC", ALL, "25:00", "00:00", null))
        .hasMessageContaining("from");
    assertThatThrownBy(() -> new QuietHours("Mars/Base", ALL, "22:00", "07:00", null))
        .hasMessageContaining("zone");
  }
}
