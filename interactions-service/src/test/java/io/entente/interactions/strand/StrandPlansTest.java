package io.entente.interactions.strand;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
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

/** What filing reads it finds by index, however much there is. */
class StrandPlansTest {
  private static Service service;

  @BeforeAll
  static void fill() {
    service = Service.startIdle();
    UUID workspaceId = Ids.next();
    UUID connectionId = Ids.connection(workspaceId, Channel.X, "acme");
    Instant at = Instant.parse("2026-03-02T09:00:00Z");
    List<InboundInteraction> messages = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      messages.add(
          customer("c" + i, "m" + i, at.plusSeconds(i))
              .inbound(workspaceId, Channel.X, connectionId));
      messages.add(
          agent("acme", "a" + i, at.plusSeconds(3_600 + i))
              .answering("m" + i)
              .inbound(workspaceId, Channel.X, connectionId));
    }
    service.file(messages);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @Test
  void everyReadIsLedByAnIndex() {
    List<Object[]> asked = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      asked.add(new Object[] {UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), 0});
    }
    String rows = Rows.of(asked, row -> row);

    Map<String, String> statements =
        Map.ofEntries(
            Map.entry(RegroupingStore.AT_MESSAGES, "regrouping_node"),
            Map.entry(RegroupingStore.INTO_MESSAGES, "regrouping_into"),
            Map.entry(RegroupingStore.BEGINNING, "PRIMARY"),
            Map.entry(RegroupingStore.PARENTS, "thread_node_strand"),
            Map.entry(HistoryStore.MOVE_QUEUED, "queued_reply_conversation"),
            Map.entry(StrandStore.LATEST, "conversation_strand"),
            Map.entry(StrandStore.ALL, "conversation_strand"),
            Map.entry(CyclePageStore.AT, "PRIMARY"),
            Map.entry(CyclePageStore.ALL, "PRIMARY"),
            Map.entry(CyclePageStore.OF_CYCLE, "PRIMARY"),
            Map.entry(StrandStore.OF_KEYS, "PRIMARY"),
            Map.entry(HistoryStore.MESSAGES, "thread_node_strand"),
            Map.entry(HistoryStore.ACTS, "act_of_conversation"));
    statements.forEach((statement, key) ->
        assertThat(Plan.of(service.sql(), statement, rows))
            .as(statement)
            .filteredOn(Plan::isStored)
            .isNotEmpty()
            .anyMatch(plan -> key.equals(plan.key()))
            .allMatch(plan -> plan.key() != null)
            .noneMatch(plan -> plan.access().equals("ALL") || plan.access().equals("index")));
  }

  @Test
  void aThreadsRootIsLockedBeforeItsConversation() {
    UUID workspaceId = Ids.next();
    service.file(
        List.of(
            customer("grace", "m1", Instant.parse("2026-03-02T09:00:00Z"))
                .inbound(workspaceId, Channel.X, Ids.connection(workspaceId, Channel.X, "acme"))));
    UUID id =
        service
            .sql()
            .first(
                "select id from conversation where workspace_id = ?",
                row -> row.uuid("id"),
                workspaceId)
            .orElseThrow();

    assertThat(Plan.of(service.sql(), StrandStore.LOCK, id, workspaceId, workspaceId, id))
        .filteredOn(Plan::isStored)
        .extracting(Plan::table, Plan::access, Plan::key)
        .startsWith(tuple("n", "const", "PRIMARY"), tuple("c", "const", "PRIMARY"));
  }
}
