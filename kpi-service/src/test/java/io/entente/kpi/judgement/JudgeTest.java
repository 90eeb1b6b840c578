package io.entente.kpi.judgement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.entente.kpi.question.Stretch;
import io.entente.rest.InvalidRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JudgeTest {
  /** A Wednesday. */
  private static final Instant NOW = Instant.parse("2026-11-18T10:30:00Z");

  private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

  /** Values by the end of their window; the same for all metrics but those that are named. */
  private record World(
      TreeMap<Instant, Measured> byEnd, @Nullable Instant since, Map<String, Measured> quiet)
      implements Judge.Reader {
    @Override
    public Measured read(Watched watched, Stretch stretch) {
      Measured found = quiet.getOrDefault(watched.id(), byEnd.get(stretch.to()));
      return found == null ? new Measured(null, 0) : found;
    }
  }

  private static World world(double now, double... weeks) {
    TreeMap<Instant, Measured> byEnd = new TreeMap<>();
    byEnd.put(NOW, new Measured(now, Math.round(now)));
    for (int i = 0; i < weeks.length; i++) {
      byEnd.put(
          NOW.minus(Duration.ofDays(7L * (i + 1))), new Measured(weeks[i], Math.round(weeks[i])));
    }
    return new World(byEnd, LONG_AGO, Map.of());
  }

  private static Rule rule(RuleKind kind, @Nullable String metric, Direction direction) {
    return new Rule(
            kind,
            metric,
            null,
            null,
            null,
            direction,
            kind == RuleKind.THRESHOLD ? Double.valueOf(10) : null,
            null,
            "UTC",
            null,
            null,
            null)
        .filled();
  }

  @Test
  void usualIsTheMedianAndTheMedianOfTheDistancesFromIt() {
    // Sorted 8 9 10 11 12 13 14 100: median 11.5; distances sorted .5 .5 1.5 1.5 2.5 2.5 3.5 88.5.
    Usual usual = Usual.of(List.of(12.0, 8.0, 100.0, 10.0, 14.0, 9.0, 11.0, 13.0));

    assertThat(usual.median()).isEqualTo(11.5);
    assertThat(usual.deviation()).isEqualTo(2.0);
    // 1.4826 × 2 is less than chance, the root of 11.5, for counts.
    assertThat(usual.scale(Watched.Unit.COUNT)).isCloseTo(3.3912, within(1e-4));
    assertThat(usual.scale(Watched.Unit.SECONDS)).isCloseTo(2.9652, within(1e-4));
  }

  @Test
  void aChangeRingsBeyondSoManyDeviations() {
    double[] weeks = {12, 8, 100, 10, 14, 9, 11, 13};
    Rule above = rule(RuleKind.CHANGE, "cycles_opened", Direction.ABOVE);

    // 11.5 + 3.5 × 3.3912 = 23.369
    Judgement far = Judge.judge(above, NOW, world(24, weeks));
    assertThat(far.rings()).isTrue();
    assertThat(far.usual()).isEqualTo(11.5);
    assertThat(far.bound()).isCloseTo(23.369, within(1e-3));
    assertThat(far.compared()).isEqualTo(8);
    assertThat(Judge.judge(above, NOW, world(23, weeks)).rings()).isFalse();
    assertThat(Judge.judge(above, NOW, world(0, weeks)).rings()).isFalse();
    Rule below = rule(RuleKind.CHANGE, "cycles_opened", Direction.BELOW);
    assertThat(Judge.judge(below, NOW, world(0, 50, 52, 49, 51, 50)).rings()).isTrue();
    Rule either = rule(RuleKind.CHANGE, "cycles_opened", Direction.EITHER);
    assertThat(Judge.judge(either, NOW, world(0, 50, 52, 49, 51, 50)).rings()).isTrue();
    assertThat(Judge.judge(either, NOW, world(90, 50, 52, 49, 51, 50)).rings()).isTrue();
  }

  @Test
  void tooFewWeeksSayNothing() {
    Rule rule = rule(RuleKind.CHANGE, "cycles_opened", Direction.ABOVE);

    assertThat(Judge.judge(rule, NOW, world(1_000, 1, 1, 1)).rings()).isFalse();
    World young =
        new World(world(1_000, 1, 1, 1, 1, 1).byEnd(), NOW.minus(Duration.ofDays(22)), Map.of());
    assertThat(Judge.judge(rule, NOW, young).rings()).isFalse();
    assertThat(Judge.judge(rule, NOW, young).usual()).isNull();
  }

  @Test
  void aThresholdRingsBeyondItsValueAndNothingIsNoZero() {
    Rule above = rule(RuleKind.THRESHOLD, "response", Direction.ABOVE);

    assertThat(Judge.judge(above, NOW, world(11)).rings()).isTrue();
    assertThat(Judge.judge(above, NOW, world(10)).rings()).isFalse();
    Rule below = rule(RuleKind.THRESHOLD, "response", Direction.BELOW);
    assertThat(Judge.judge(below, NOW, world(9)).rings()).isTrue();
    assertThat(Judge.judge(below, NOW, new World(new TreeMap<>(), LONG_AGO, Map.of())).rings())
        .isFalse();
  }

  @Test
  void aCrisisIsFarAndManyTimesAndNotSmall() {
    Rule crisis = rule(RuleKind.CRISIS, null, Direction.ABOVE);
    Map<String, Measured> quiet =
        Map.of("customer_messages", new Measured(0.0, 0), "negative_answers", new Measured(0.0, 0));

    // 2 + 6 × max(1, √2) = 10.5, three times 2, and 20 at least.
    World surge = new World(world(20, 2, 2, 3, 2, 1, 2).byEnd(), LONG_AGO, quiet);
    Judgement seen = Judge.judge(crisis, NOW, surge);
    assertThat(seen.rings()).isTrue();
    assertThat(seen.metric()).isEqualTo("cycles_opened");
    assertThat(seen.bound()).isEqualTo(20);
    World small = new World(world(19, 2, 2, 3, 2, 1, 2).byEnd(), LONG_AGO, quiet);
    assertThat(Judge.judge(crisis, NOW, small).rings()).isFalse();
    // 100 + 6 × √100 = 160 is far, but three times as much is 300.
    World busy = new World(world(299, 100, 100, 100, 100).byEnd(), LONG_AGO, quiet);
    assertThat(Judge.judge(crisis, NOW, busy).rings()).isFalse();
  }

  @Test
  void weeksBeforeAreByTheClockOnTheWall() {
    Instant monday = Instant.parse("2026-03-30T08:00:00Z");
    Stretch window = new Stretch(monday.minus(Duration.ofHours(1)), monday);

    // Ten o'clock in Paris, an hour later by UTC since the night before.
    assertThat(Windows.weeksBefore(window, ZoneId.of("Europe/Paris"), 1))
        .containsExactly(
            new Stretch(
                Instant.parse("2026-03-23T08:00:00Z"), Instant.parse("2026-03-23T09:00:00Z")));
  }

  @Test
  void messagesAreLookedAtByWholeHours() {
    Watched messages = Watched.of("customer_messages");

    assertThat(
            Windows.current(
                rule(RuleKind.CHANGE, "customer_messages", Direction.ABOVE), messages, NOW))
        .isEqualTo(
            new Stretch(
                Instant.parse("2026-11-18T10:00:00Z"), Instant.parse("2026-11-18T11:00:00Z")));
    assertThat(
            Windows.current(
                rule(RuleKind.CHANGE, "customer_messages", Direction.BELOW), messages, NOW))
        .isEqualTo(
            new Stretch(
                Instant.parse("2026-11-18T09:00:00Z"), Instant.parse("2026-11-18T10:00:00Z")));
    assertThat(
            Windows.current(
                    rule(RuleKind.THRESHOLD, "reopen_rate", Direction.ABOVE),
                    Watched.of("reopen_rate"),
                    NOW)
                .to())
        .isEqualTo(NOW.minus(Duration.ofDays(7)));
  }

  @Test
  void whatCanNeverBeJudgedIsRefused() {
    assertThatThrownBy(() -> rule(RuleKind.CHANGE, "likes", Direction.ABOVE))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("metric must be one of: response");
    assertThatThrownBy(() -> rule(RuleKind.CRISIS, "response", Direction.ABOVE))
        .hasMessageContaining("metric must be given for all but a crisis");
    assertThatThrownBy(() -> rule(RuleKind.THRESHOLD, "response", Direction.EITHER))
        .hasMessageContaining("direction");
  }
}
