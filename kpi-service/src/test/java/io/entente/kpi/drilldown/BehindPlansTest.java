package io.entente.kpi.drilldown;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.kpi.Api;
import io.entente.kpi.Api.Answer;
import io.entente.kpi.CycleWorld;
import io.entente.kpi.Plans;
import io.entente.kpi.RandomHistory;
import io.entente.kpi.RunningKpi;
import io.entente.kpi.drilldown.BehindStore.Asked;
import io.entente.kpi.drilldown.BehindStore.Place;
import io.entente.kpi.figure.KpiClock;
import io.entente.kpi.generation.Generation;
import io.entente.kpi.generation.Generations;
import io.entente.kpi.metric.Kpi;
import io.entente.kpi.question.Filters;
import io.entente.kpi.question.Question;
import io.entente.kpi.question.Stretch;
import io.entente.kpi.sum.Condition;
import io.entente.rest.Role;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BehindPlansTest {
  private static final Instant JUNE = Instant.parse("2025-06-01T00:00:00Z");

  private final CycleWorld world = new CycleWorld();

  @Test
  void whatIsBehindAFigureIsReadByTheKeyOfTime() {
    RunningKpi kpi = RunningKpi.shared();
    kpi.count(new RandomHistory(world, 5, 200).states());
    Generation generation = kpi.bean(Generations.class).current(world.workspaceId());
    Stretch stretch = new Stretch(JUNE, JUNE.plusSeconds(86_400 * 30));
    Question question = new Question(stretch, ZoneOffset.UTC, KpiClock.CALENDAR, Filters.NONE);

    for (Kpi metric : Kpi.values()) {
      if (metric.kind() != Kpi.Kind.BALANCE) {
        for (Place after : new Place[] {null, new Place(JUNE, UUID.randomUUID(), 0, 0)}) {
          Asked asked = new Asked(question, stretch, metric, Selection.COUNTED, after);
          Condition condition = BehindStore.condition(generation, asked, JUNE);
          Plans.assertByIndex(
              BehindStore.statement(asked, condition),
              BehindStore.parameters(generation, condition, 51));
        }
      }
    }
  }

  @Test
  void whatIsFollowedIsListedForAQuarterAtMost() {
    Answer answer =
        new Api(world.workspaceId(), Role.VIEWER)
            .get("/api/v1/kpis/drilldown?metric=fcr&from=2025-01-01&to=2025-06-01&zone=UTC");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.errors()).startsWith("?to must not be more than 92 days after from");
  }
}
