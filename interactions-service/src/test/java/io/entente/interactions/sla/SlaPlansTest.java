package io.entente.interactions.sla;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is promised is found by index, however much there is. */
class SlaPlansTest {
  private static final UUID WORKSPACE = Ids.next();
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;
  private static final List<Object[]> ROWS = new ArrayList<>();

  @BeforeAll
  static void fill() {
    service = Service.startIdle();
    UUID policy = Ids.next();
    List<Object[]> targets = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      UUID conversation = Ids.next();
      for (int wait = 0; wait < 6; wait++) {
        Instant start = START.plusSeconds(60L * wait);
        targets.add(
            new Object[] {
              WORKSPACE, conversation, start, policy, wait < 5 ? start.plusSeconds(30) : null
            });
      }
      if (i < 50) {
        ROWS.add(new Object[] {WORKSPACE, conversation, 0, 0, "NEXT_RESPONSE", START, START, null});
      }
    }
    service
        .sql()
        .batch(
            """
            insert into sla_target (workspace_id, conversation_id, cycle, page, kind, started_at,
              policy_id, policy_version, clock, target_seconds, ended_at)
            values (?, ?, 0, 0, 'NEXT_RESPONSE', ?, ?, 1, 'CALENDAR', 60, ?)
            """,
            targets);
    service.sql().list("analyze table sla_target", row -> row.text("Table"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void everyReadIsLedByAnIndex() {
    String rows = Rows.of(ROWS, row -> row);

    Map.of(
            TargetStore.OF_PAGES, "PRIMARY",
            TargetStore.OPEN, "sla_target_open",
            TargetStore.TELL, "PRIMARY",
            PropertyStore.FACETS, "PRIMARY",
            PropertyStore.SEGMENTS, "PRIMARY")
        .forEach((statement, key) ->
            assertThat(Plan.of(service.sql(), statement, rows))
                .as(statement)
                .filteredOn(Plan::isStored)
                .isNotEmpty()
                .allMatch(plan -> key.equals(plan.key()))
                .noneMatch(plan -> List.of("ALL", "index").contains(plan.access())));
  }

  @Test
  void aConversationsTargetsAreReadInTheOrderOfTheirKey() {
    assertThat(
            Plan.of(
                service.sql(),
                TargetStore.OF_CONVERSATION,
                WORKSPACE,
                ROWS.getFirst()[1],
                0,
                0,
                0,
                0,
                "A",
                "A",
                START,
                50))
        .allMatch(plan -> "PRIMARY".equals(plan.key()))
        .noneMatch(plan -> plan.extra().contains("filesort"));
  }
}
