package io.entente.kpi.roi;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.RunningKpi;
import io.entente.kpi.cell.Dimension;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MarginPlansTest {
  @Test
  void creditsAreReadByTimeAndNoOthers() {
    List<String> plan =
        RunningKpi.shared()
            .sql()
            .list(
                "explain " + MarginStore.statement(1, Dimension.CHANNEL, " and channel in ('X')"),
                row -> row.text("table") + " " + row.text("type") + " " + row.textOrNull("key"),
                1_772_319_600L,
                UUID.randomUUID(),
                Instant.parse("2026-03-01T00:00:00Z"),
                Instant.parse("2026-04-01T00:00:00Z"));

    assertThat(plan).contains("credit range PRIMARY").noneMatch(step -> step.contains("index"));
  }
}
