package io.entente.kpi.sum;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.cell.Grain;
import io.entente.kpi.cell.ReportingCalendar;
import io.entente.kpi.question.Stretch;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CoverTest {
  private static final ReportingCalendar PARIS = new ReportingCalendar(ZoneId.of("Europe/Paris"));
  private static final ReportingCalendar KOLKATA = new ReportingCalendar(ZoneId.of("Asia/Kolkata"));

  @Test
  void aYearOfTheReportingZoneIsTwelveMonths() {
    Cover cover = cover("2025-12-31T23:00:00Z", "2026-12-31T23:00:00Z", PARIS);

    assertThat(cover.buckets())
        .containsExactly(new Cover.Buckets(Grain.MONTH, 2026 * 12, 2027 * 12));
    assertThat(cover.rests()).isEmpty();
  }

  @Test
  void aYearOfAnotherZoneHasDaysAndHoursAtItsEnds() {
    Cover cover = cover("2026-01-01T00:00:00Z", "2027-01-01T00:00:00Z", PARIS);

    assertThat(cover.buckets())
        .extracting(Cover.Buckets::grain)
        .containsExactly(Grain.MONTH, Grain.DAY, Grain.HOUR, Grain.HOUR);
    assertThat(cover.rests()).isEmpty();
  }

  @Test
  void whatIsShorterThanAnHourIsARest() {
    Cover cover = cover("2026-03-02T09:10:00Z", "2026-03-02T10:20:00Z", PARIS);

    assertThat(cover.buckets()).isEmpty();
    assertThat(cover.rests())
        .containsExactly(stretch("2026-03-02T09:10:00Z", "2026-03-02T10:20:00Z"));
  }

  @Test
  void partsThatFollowEachOtherAreReadAtOnce() {
    List<Stretch> days = new ArrayList<>();
    for (int day = 1; day < 8; day++) {
      days.add(stretch("2026-06-0" + day + "T22:00:00Z", "2026-06-0" + (day + 1) + "T22:00:00Z"));
    }
    List<Grain> withoutHours = Dimension.REASON.grains();

    assertThat(Cover.of(days, PARIS, withoutHours).buckets()).hasSize(1);
    assertThat(Cover.of(days, KOLKATA, withoutHours))
        .isEqualTo(
            new Cover(List.of(), List.of(stretch("2026-06-01T22:00:00Z", "2026-06-08T22:00:00Z"))));
  }

  @Test
  void nothingIsCoveredByNothing() {
    Cover cover = cover("2026-03-02T09:10:00Z", "2026-03-02T09:10:00Z", PARIS);

    assertThat(cover.buckets()).isEmpty();
    assertThat(cover.rests()).isEmpty();
  }

  @Test
  void everyMomentIsCoveredOnce() {
    Random random = new Random(20261122);
    for (int i = 0; i < 2_000; i++) {
      ReportingCalendar calendar = i % 2 == 0 ? PARIS : KOLKATA;
      Instant from = moment(random);
      Instant to = from.plusSeconds((long) Math.exp(random.nextDouble() * 19));
      Cover cover = Cover.of(new Stretch(from, to), calendar, Dimension.TOTAL.grains());

      List<Stretch> parts = new ArrayList<>(cover.rests());
      for (Cover.Buckets buckets : cover.buckets()) {
        parts.add(
            new Stretch(
                calendar.start(buckets.grain(), buckets.first()),
                calendar.start(buckets.grain(), buckets.end())));
      }
      parts.sort(Comparator.comparing(Stretch::from));
      assertThat(parts.getFirst().from()).isEqualTo(from);
      assertThat(parts.getLast().to()).isEqualTo(to);
      for (int part = 1; part < parts.size(); part++) {
        assertThat(parts.get(part).from()).isEqualTo(parts.get(part - 1).to());
      }
      assertThat(cover.buckets().stream().mapToInt(it -> it.end() - it.first()).sum())
          .isLessThan(12 * 8 + 62 + 50);
    }
  }

  private static Instant moment(Random random) {
    return Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(80_000_000));
  }

  private static Cover cover(String from, String to, ReportingCalendar calendar) {
    return Cover.of(stretch(from, to), calendar, Dimension.TOTAL.grains());
  }

  private static Stretch stretch(String from, String to) {
    return new Stretch(Instant.parse(from), Instant.parse(to));
  }
}
