package io.entente.kpi.roi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TallyTest {
  private static final long OF_AN_HOUR = Tally.UNIT / 3_600;
  private static final UUID ADA = new UUID(0, 1);
  private static final UUID GRACE = new UUID(0, 2);

  @Test
  void whatIsLeftOverGoesToTheLargestRemainders() {
    Tally tally = new Tally(3);
    // A third of 100 each: 33.33, 33.33 and 33.33 of 100.
    tally.add(0, ADA, 1_200, 100, OF_AN_HOUR);
    tally.add(1, ADA, 1_200, 100, OF_AN_HOUR);
    tally.add(2, GRACE, 1_200, 100, OF_AN_HOUR);

    Tally.Rounded rounded = tally.rounded();
    assertThat(rounded.total()).isEqualTo(100);
    assertThat(rounded.parts()).containsExactly(34L, 33L, 33L);
    assertThat(rounded.members()).containsEntry(ADA, 67L).containsEntry(GRACE, 33L);
  }

  @Test
  void halfOfAUnitIsRoundedUp() {
    Tally tally = new Tally(1);
    tally.add(0, ADA, 1_800, 1, OF_AN_HOUR);

    assertThat(tally.rounded().total()).isEqualTo(1);
  }

  @Test
  void partsAndMembersAddUpToTheTotal() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      int parts = 1 + random.nextInt(40);
      Tally tally = new Tally(parts);
      for (int added = random.nextInt(60); added > 0; added--) {
        UUID member = new UUID(0, random.nextInt(9));
        long amount = random.nextLong(1_000_000_001);
        tally.add(random.nextInt(parts), member, random.nextInt(100_000), amount, 9);
        tally.add(random.nextInt(parts), member, random.nextInt(9_000), amount % 7_919, OF_AN_HOUR);
      }

      Tally.Rounded rounded = tally.rounded();
      assertThat(rounded.parts().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(rounded.total());
      assertThat(rounded.members().values().stream().mapToLong(Long::longValue).sum())
          .isEqualTo(rounded.total());
    }
  }
}
