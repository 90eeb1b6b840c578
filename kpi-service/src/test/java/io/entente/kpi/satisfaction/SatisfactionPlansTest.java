package io.entente.kpi.satisfaction;

import io.entente.events.SurveyKind;
import io.entente.kpi.Plans;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SatisfactionPlansTest {
  private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void answersAreReadByTime() {
    for (String statement : List.of(AnswerStore.ALL, AnswerStore.LATEST, AnswerStore.ASKED)) {
      Plans.assertByIndex(
          statement.formatted("agent_id", ""),
          UUID.randomUUID(),
          SurveyKind.NPS,
          AT,
          AT.plusSeconds(9));
    }
  }
}
