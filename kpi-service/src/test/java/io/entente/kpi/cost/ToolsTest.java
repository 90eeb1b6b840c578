package io.entente.kpi.cost;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ToolsTest {
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static CostRate tool(long amount, String from, @Nullable String to) {
    return new CostRate(
        new UUID(0, 1),
        RateKind.MONTH,
        null,
        null,
        null,
        null,
        null,
        "Desk",
        amount,
        1,
        "EUR",
        2,
        LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to),
        1,
        Instant.EPOCH,
        new UUID(0, 2));
  }

  private static Instant midnight(String day) {
    return LocalDate.parse(day).atStartOfDay(PARIS).toInstant();
  }

  private static long share(CostRate tool, String from, String to) {
    return Tools.share(tool, midnight(from), midnight(to), PARIS);
  }

  @Test
  void eachDayOfAMonthCostsTheSameHoweverLongItIs() {
    CostRate desk = tool(3_100, "2026-03-01", "2026-03-31");

    assertThat(share(desk, "2026-03-01", "2026-03-02")).isEqualTo(100);
    assertThat(share(desk, "2026-03-29", "2026-03-30")).as("of 23 hours").isEqualTo(100);
    assertThat(share(desk, "2026-03-10", "2026-03-20")).isEqualTo(1_000);
    assertThat(share(desk, "2026-02-01", "2026-05-01")).isEqualTo(3_100);
    assertThat(share(desk, "2026-04-01", "2026-05-01")).isZero();
    assertThat(share(tool(3_100, "2026-10-01", null), "2026-10-25", "2026-10-26"))
        .as("of 25 hours")
        .isEqualTo(100);
  }

  @Test
  void whatHasNoEndGoesOn() {
    CostRate desk = tool(5_000, "2026-02-01", null);

    assertThat(share(desk, "2026-01-01", "2027-01-01")).isEqualTo(11 * 5_000);
    assertThat(share(desk, "2027-02-01", "2027-03-01")).isEqualTo(5_000);
    assertThat(share(desk, "2026-01-31", "2026-02-01")).isZero();
  }

  @Test
  void partsAddUpHoweverTimeIsCut() {
    Random random = new Random(24);
    CostRate desk = tool(9_999, "2026-01-01", "2026-12-31");
    long year = midnight("2027-01-01").getEpochSecond() - midnight("2026-01-01").getEpochSecond();
    for (int i = 0; i < 50; i++) {
      TreeSet<Instant> cuts =
          new TreeSet<>(List.of(midnight("2026-01-01"), midnight("2027-01-01")));
      for (int cut = 0; cut < 60; cut++) {
        cuts.add(midnight("2026-01-01").plusSeconds(random.nextLong(year)));
      }
      List<Instant> ordered = new ArrayList<>(cuts);
      long sum = 0;
      for (int part = 1; part < ordered.size(); part++) {
        long share = Tools.share(desk, ordered.get(part - 1), ordered.get(part), PARIS);
        assertThat(share).isNotNegative();
        sum += share;
      }

      assertThat(sum).isEqualTo(12 * 9_999);
    }
  }
}
