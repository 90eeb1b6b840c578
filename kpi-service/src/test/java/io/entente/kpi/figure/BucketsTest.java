package io.entente.kpi.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BucketsTest {
  @Test
  void smallNumbersHaveABucketEach() {
    for (int value = 0; value < 100; value++) {
      int bucket = Buckets.of(value);
      assertThat(Buckets.lowest(bucket)).isEqualTo(value);
      assertThat(Buckets.highest(bucket)).isEqualTo(value);
    }
  }

  @Test
  void bucketsFollowOneAnotherWithoutAGap() {
    for (int bucket = 1; bucket < Buckets.count(); bucket++) {
      assertThat(Buckets.lowest(bucket)).isEqualTo(Buckets.highest(bucket - 1) + 1);
    }
    assertThat(Buckets.highest(Buckets.count() - 1)).isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void theMiddleIsOffByOnePercentAtMost() {
    for (int bucket = 0; bucket < Buckets.count(); bucket++) {
      long middle = Buckets.middle(bucket);
      long low = Buckets.lowest(bucket);
      long high = Buckets.highest(bucket);
      assertThat(middle - low).as("bucket %d", bucket).isLessThanOrEqualTo(low / 100);
      assertThat(high - middle).as("bucket %d", bucket).isLessThanOrEqualTo(high / 100);
    }
  }

  @Test
  void noBucketReachesOverALimit() {
    for (long limit : Buckets.limits()) {
      assertThat(Buckets.highest(Buckets.of(limit))).isEqualTo(limit);
      assertThat(Buckets.lowest(Buckets.of(limit + 1))).isEqualTo(limit + 1);
    }
  }

  @Test
  void aValueLiesInItsBucket() {
    Random random = new Random(20261122);
    for (int i = 0; i < 100_000; i++) {
      long value = random.nextLong() >>> (1 + random.nextInt(63));
      int bucket = Buckets.of(value);
      assertThat(value).isBetween(Buckets.lowest(bucket), Buckets.highest(bucket));
    }
    assertThat(Buckets.of(Long.MAX_VALUE)).isEqualTo(Buckets.count() - 1);
  }

  @Test
  void aYearOfSecondsNeedsFewBuckets() {
    assertThat(Buckets.of(31_536_000)).isLessThan(800);
  }

  @Test
  void negativeValuesHaveNone() {
    assertThatThrownBy(() -> Buckets.of(-1)).hasMessageContaining("-1");
  }
}
