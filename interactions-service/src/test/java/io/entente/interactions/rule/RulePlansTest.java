package io.entente.interactions.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What rules look at is found by index, however much there is. */
class RulePlansTest {
  private static final UUID WORKSPACE = Ids.next();
  private static final UUID RULE = Ids.next();
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;
  private static List<UUID> ids;

  @BeforeAll
  static void fill() {
    service = Service.startIdle();
    ids = IntStream.range(0, 2_000).mapToObj(_ -> Ids.next()).toList();
    service
        .sql()
        .batch(
            """
            insert into rule_run (workspace_id, rule_id, id, rule_version, conversation_id, on_event,
                                  outcome, ran_at)
            values (?, ?, ?, 1, ?, 'CHANGED', 'DONE', ?)
            """,
            ids.stream()
                .map(id -> new Object[] {WORKSPACE, RULE, id, ids.get(id.hashCode() & 63), AT})
                .toList());
    service
        .sql()
        .batch(
            """
            insert into rule_event (workspace_id, id, conversation_id, kind) values (?, ?, ?, 'CHANGED')
            """,
            ids.stream()
                .map(id -> new Object[] {WORKSPACE, id, ids.get(id.hashCode() & 63)})
                .toList());
    service
        .sql()
        .update(
            "insert into identity (workspace_id, id, contact_id) values (?, ?, ?)",
            WORKSPACE,
            ids.getFirst(),
            Ids.next());
    service.sql().list("analyze table rule_run, rule_event", row -> row.text("Table"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void assertLed(String statement, Object... parameters) {
    assertThat(Plan.of(service.sql(), statement, parameters))
        .as(statement)
        .filteredOn(Plan::isStored)
        .isNotEmpty()
        .allMatch(plan -> plan.key() != null)
        .noneMatch(plan -> List.of("ALL", "index").contains(plan.access()));
  }

  @Test
  void everyReadIsLedByAnIndex() {
    String rows = Rows.of(ids.subList(0, 50), id -> new Object[] {WORKSPACE, id});

    assertLed(RuleEventStore.CONVERSATIONS, rows);
    assertLed(RuleEventStore.OF_CONVERSATIONS, rows);
    assertLed(RuleEventStore.DELETE, rows);
    assertLed(FactStore.MESSAGES, rows);
    assertLed(FactStore.STATES, rows);
    assertLed(TimeStore.ASKED, rows);
    assertLed(TimeStore.SAID, rows);
    assertLed(FactStore.SEGMENTS, WORKSPACE, ids.getFirst());
    assertLed(RunStore.SINCE, WORKSPACE, ids.getFirst(), AT);
    assertLed(RunStore.SWEEP, WORKSPACE, RULE, ids.get(10), 5);
  }

  @Test
  void listsAreReadInTheOrderOfTheirKeys() {
    assertThat(Plan.of(service.sql(), RunStore.PAGE, WORKSPACE, RULE, ids.get(1_000), 50))
        .allMatch(plan -> "PRIMARY".equals(plan.key()))
        .noneMatch(plan -> plan.extra().contains("filesort"));
    assertThat(Plan.of(service.sql(), DryRunStore.FILED, WORKSPACE, ids.get(5), ids.get(900), 100))
        .allMatch(plan -> "PRIMARY".equals(plan.key()))
        .noneMatch(plan -> plan.extra().contains("filesort"));
    assertLed(DryRunStore.ACTIVE, WORKSPACE, "OPEN", AT, 100);
    assertLed(TimeStore.UNRESOLVED, WORKSPACE, "OPEN", 100);
    assertThat(Plan.of(service.sql(), FactStore.LATEST, WORKSPACE, ids.getFirst(), 50))
        .allMatch(plan -> "interaction_thread".equals(plan.key()))
        .noneMatch(plan -> plan.extra().contains("filesort"));
  }
}
