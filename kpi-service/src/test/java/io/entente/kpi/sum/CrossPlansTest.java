package io.entente.kpi.sum;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.CycleWorld;
import io.entente.kpi.RandomHistory;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.sample.Family;
import io.entente.kpi.sample.Measure;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sums by several dimensions read the samples of their stretch and family, and no others. */
class CrossPlansTest {
  private static final String RANGE = " and family = ? and anchored_at >= ? and anchored_at < ?";

  @Test
  void noMoreIsReadThanTheStretch() {
    CycleWorld world = new CycleWorld();
    RunningKpi.shared().count(new RandomHistory(world, 3, 150).states());

    Instant from = Instant.parse("2025-06-01T00:00:00Z");
    Instant to = Instant.parse("2025-07-01T00:00:00Z");
    String handled =
        CrossSumStore.HANDLED.formatted(
            "0", SampleSumStore.column(Dimension.REASON), "calendar", RANGE);
    long bits = Measure.bits(Set.of(Measure.HANDLING));
    assertReadsRange(handled, world.workspaceId(), 1, bits, Family.RESOLUTION.code(), from, to);
    String counted = CrossSumStore.COUNTED.formatted("0", "priority", "connection_id", RANGE);
    assertReadsRange(counted, world.workspaceId(), 1, Family.MESSAGES.code(), from, to);
  }

  private static void assertReadsRange(String statement, Object... parameters) {
    List<String> plan =
        RunningKpi.shared()
            .sql()
            .list(
                "explain " + statement,
                row -> row.text("table") + " " + row.text("type") + " " + row.text("key"),
                parameters);

    assertThat(plan).containsExactly("sample range PRIMARY");
  }
}
