package io.entente.kpi.sum;

import io.entente.kpi.CycleWorld;
import io.entente.kpi.Plans;
import io.entente.kpi.RandomHistory;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.question.Filters;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.Stretch;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepeatPlansTest {
  private static final Instant JUNE = Instant.parse("2025-06-01T00:00:00Z");

  @Test
  void whatFollowedIsLookedUpByTheCustomer() {
    CycleWorld world = new CycleWorld();
    RunningKpi kpi = RunningKpi.shared();
    kpi.count(new RandomHistory(world, 6, 200).states());
    Generation generation = kpi.bean(Generations.class).current(world.workspaceId());
    Stretch stretch = new Stretch(JUNE, JUNE.plusSeconds(86_400 * 30));
    Question question = new Question(stretch, ZoneOffset.UTC, KpiClock.CALENDAR, Filters.NONE);
    Condition condition =
        RepeatStore.condition(generation, question, List.of(SampleConditions.within(stretch)));

    Plans.assertByIndex(
        RepeatStore.statement(0, Dimension.AGENT, condition),
        condition.parametersAfter(generation.workspaceId(), generation.number()));
  }
}
