package io.entente.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {
  @Test
  void theQuantileIsTheElementAtTheFloorOfItsShare() {
    Histogram histogram = of(10, 20, 30, 40);

    assertThat(histogram.quantile(0)).hasValue(10);
    assertThat(histogram.quantile(24)).hasValue(10);
    assertThat(histogram.quantile(25)).hasValue(20);
    assertThat(histogram.quantile(50)).hasValue(30);
    assertThat(histogram.quantile(99)).hasValue(40);
    assertThat(histogram.quantile(100)).hasValue(40);
    assertThat(of(7).quantile(99)).hasValue(7);
    assertThat(new Histogram().quantile(50)).isEmpty();
  }

  @Test
  void nineTenthsOf1350IsElement1215() {
    Histogram histogram = new Histogram();
    histogram.add(1, 1_215);
    histogram.add(2, 135);

    assertThat(histogram.quantile(90)).hasValue(2);
  }

  @Test
  void quantilesAreOffByOnePercentAtMost() {
    for (long seed = 1; seed <= 50; seed++) {
      List<Long> values = values(seed, 1 + (int) seed * 37);
      Histogram histogram = of(values);
      Collections.sort(values);

      for (int percent : new int[] {0, 1, 50, 75, 90, 95, 99, 100}) {
        int place = Math.min(values.size() - 1, values.size() * percent / 100);
        long exact = values.get(place);
        assertThat((double) histogram.quantile(percent).orElseThrow())
            .as("seed %d, p%d", seed, percent)
            .isBetween(exact * 0.99, exact * 1.01);
      }
    }
  }

  @Test
  void sharesWithinTheBandsAreExact() {
    for (long seed = 1; seed <= 50; seed++) {
      List<Long> values = values(seed, 500);
      Histogram histogram = of(values);

      for (long limit : Buckets.limits()) {
        values.set((int) (seed % 500), limit);
        assertThat(of(values).atMost(limit))
            .isEqualTo(values.stream().filter(value -> value <= limit).count());
      }
      assertThat(histogram.total()).isEqualTo(500);
    }
  }

  @Test
  void addingInAnyGroupingComesToTheSame() {
    for (long seed = 1; seed <= 50; seed++) {
      Histogram a = of(values(seed, 40));
      Histogram b = of(values(seed + 1_000, 60));
      Histogram c = of(values(seed + 2_000, 3));

      Histogram left = sum(sum(a, b), c);
      Histogram right = sum(c, sum(b, a));

      assertThat(left).as("seed %d", seed).isEqualTo(right);
      assertThat(bytes(left)).isEqualTo(bytes(right));
    }
  }

  @Test
  void whatIsAddedCanBeTakenBack() {
    for (long seed = 1; seed <= 50; seed++) {
      Histogram histogram = of(values(seed, 80));
      byte[] before = bytes(histogram);
      List<Long> others = values(-seed, 80);

      histogram.add(of(others));
      for (long other : others) {
        histogram.add(other, -1);
      }

      assertThat(bytes(histogram)).as("seed %d", seed).isEqualTo(before);
    }
    Histogram none = of(5, 5, 900);
    none.add(5, -2);
    none.add(900, -1);
    assertThat(none.isEmpty()).isTrue();
  }

  @Test
  void packedAndUnpackedItIsTheSame() {
    for (long seed = 1; seed <= 50; seed++) {
      Histogram histogram = of(values(seed, (int) seed * 20));

      assertThat(Histogram.read(new PackedReader(bytes(histogram))))
          .as("seed %d", seed)
          .isEqualTo(histogram);
    }
    assertThat(Histogram.read(new PackedReader(bytes(new Histogram()))).isEmpty()).isTrue();
  }

  @Test
  void oneValueTakesFourBytes() {
    assertThat(bytes(of(26_036))).hasSize(4);
  }

  @Test
  void aCountBelowZeroIsNotStored() {
    Histogram histogram = new Histogram();
    histogram.add(5, -1);

    assertThatThrownBy(() -> bytes(histogram)).isInstanceOf(IllegalStateException.class);
  }

  private static List<Long> values(long seed, int count) {
    Random random = new Random(seed);
    List<Long> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add((long) Math.exp(random.nextDouble() * 16));
    }
    return values;
  }

  private static Histogram of(long... values) {
    Histogram histogram = new Histogram();
    for (long value : values) {
      histogram.add(value, 1);
    }
    return histogram;
  }

  private static Histogram of(List<Long> values) {
    return of(values.stream().mapToLong(Long::longValue).toArray());
  }

  private static Histogram sum(Histogram a, Histogram b) {
    Histogram sum = new Histogram();
    sum.add(a);
    sum.add(b);
    return sum;
  }

  private static byte[] bytes(Histogram histogram) {
    PackedWriter out = new PackedWriter();
    histogram.write(out);
    return out.bytes();
  }
}
