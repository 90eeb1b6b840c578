package io.entente.interactions.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
import io.entente.interactions.availability.AvailabilityStore;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What waits in a team, and what somebody owns, is found by index, however much there is. */
class AssignmentPlansTest {
  private static final UUID WORKSPACE = Ids.next();
  private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
  private static final UUID TEAM = Ids.next();
  private static final UUID AGENT = Ids.next();
  private static Service service;

  @BeforeAll
  static void fill() {
    service = Service.startIdle();
    List<Object[]> facets = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      UUID conversation = Ids.next();
      Instant at = START.plusSeconds(i);
      String status = i % 3 == 0 ? "OPEN" : "RESOLVED";
      String team = (i % 2 == 0 ? TEAM : Ids.next()).toString();
      facets.add(new Object[] {WORKSPACE, conversation, "TEAM", team, status, at});
      if (i % 5 > 0) {
        String owner = (i % 5 == 1 ? AGENT : Ids.next()).toString();
        facets.add(new Object[] {WORKSPACE, conversation, "ASSIGNEE", owner, status, at});
      }
    }
    service
        .sql()
        .batch(
            """
            insert into conversation_facet
              (workspace_id, conversation_id, facet, value, status, activity_at)
            values (?, ?, ?, ?, ?, ?)
            """,
            facets);
    service.sql().list("analyze table conversation_facet", row -> row.text("Table"));
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
        .noneMatch(plan -> List.of("ALL", "index").contains(plan.access()))
        .noneMatch(plan -> plan.extra().contains("filesort"));
  }

  @Test
  void everyReadIsLedByAnIndexAndNothingIsSorted() {
    assertLed(AssignmentStore.BACKLOG, WORKSPACE, TEAM.toString(), 50);
    assertLed(AssignmentStore.OF_OWNER, WORKSPACE, AGENT.toString(), TEAM.toString(), 50);
    assertLed(AssignmentStore.TEAMS_OF, WORKSPACE, AGENT);
    String ids = "[[\"" + AGENT + "\"]]";
    assertLed(AssignmentStore.TEAMS, ids, WORKSPACE);
    assertLed(AssignmentStore.OWNED, ids, WORKSPACE);
    assertLed(AssignmentStore.LANGUAGES, WORKSPACE, ids);
    assertLed(AvailabilityStore.OF_AGENTS, ids, WORKSPACE);
    assertLed(AvailabilityStore.HOLD, ids, WORKSPACE);
    assertLed(AvailabilityStore.SKILLS, ids, WORKSPACE);
  }

  @Test
  void whatIsOpenAndOfNobodyOrOfSomebodyIsFound() {
    AssignmentStore store = service.bean(AssignmentStore.class);
    assertThat(store.backlog(WORKSPACE, TEAM, 1_000)).hasSize(34);
    assertThat(store.of(WORKSPACE, AGENT, TEAM, 1_000)).hasSize(34);
  }
}
