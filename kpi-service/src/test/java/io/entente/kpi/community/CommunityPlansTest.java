package io.entente.kpi.community;

import io.entente.kpi.Plans;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommunityPlansTest {
  private static final Instant AT = Instant.parse("2026-03-01T00:00:00Z");

  @Test
  void questionsAreReadByTime() {
    for (String statement :
        List.of(QuestionStore.ACCEPTED, QuestionStore.ASKED, QuestionStore.PEERS)) {
      Plans.assertByIndex(statement.formatted(""), UUID.randomUUID(), AT, AT.plusSeconds(9));
    }
    Plans.assertByIndex(
        HelpStore.VERSIONS, "[[\"%s\",\"%s\"]]".formatted(UUID.randomUUID(), UUID.randomUUID()));
  }
}
