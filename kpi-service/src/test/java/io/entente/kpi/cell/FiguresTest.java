package io.entente.kpi.cell;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Precision;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.figure.Span;
import io.entente.kpi.sample.Measure;
import io.entente.kpi.sample.Sample;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FiguresTest {
  private final Random random = new Random(20261123);

  private static Sample sample(Measure measure, int amount, Precision precision) {
    Span span = measure.isLength() ? new Span(amount, amount / 2, precision) : null;
    return new Sample(Set.of(measure), Instant.EPOCH, 0, null, null, null, amount, span);
  }

  private List<Sample> samples() {
    List<Sample> samples = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      for (Precision precision : Precision.values()) {
        samples.add(sample(measure, 1 + random.nextInt(9_000), precision));
      }
    }
    return samples;
  }

  private static Figures of(List<Sample> samples) {
    Figures figures = new Figures();
    samples.forEach(sample -> figures.add(sample, 1));
    return figures;
  }

  private static List<String> packed(Figures figures) {
    return PackedFigures.pack(figures).stream().map(Arrays::toString).toList();
  }

  @Test
  void equalFiguresAreWrittenAlikeInWhateverOrderTheyCame() {
    List<Sample> samples = samples();
    List<String> expected = packed(of(samples));

    for (int i = 0; i < 20; i++) {
      Collections.shuffle(samples, random);
      Figures parts = of(samples.subList(0, i));
      parts.add(of(samples.subList(i, samples.size())));

      assertThat(packed(parts)).isEqualTo(expected);
    }
  }

  @Test
  void whatIsTakenBackLeavesNothing() {
    List<Sample> samples = samples();
    Figures figures = of(samples);

    Collections.shuffle(samples, random);
    Sample last = samples.removeLast();
    samples.forEach(sample -> figures.add(sample, -1));

    assertThat(packed(figures)).isEqualTo(packed(of(List.of(last))));
    assertThat(figures.isZero()).isFalse();
    figures.add(last, -1);
    assertThat(figures.isZero()).isTrue();
    assertThat(packed(figures)).containsOnly("null");
  }

  @Test
  void eachMeasureAndPrecisionIsToldApart() {
    Figures figures = new Figures();
    int number = 0;
    for (Measure measure : Measure.values()) {
      for (Precision precision : Precision.values()) {
        figures.add(sample(measure, ++number, precision), 1);
      }
    }

    number = 0;
    for (Measure measure : Measure.values()) {
      long sum = 0;
      for (Precision precision : Precision.values()) {
        sum += ++number;
        if (measure.isLength()) {
          assertThat(figures.distribution(measure, precision).sum(KpiClock.CALENDAR))
              .isEqualTo(number);
        }
      }
      assertThat(figures.count(measure)).isEqualTo(measure.isLength() ? 0 : sum);
    }
  }
}
