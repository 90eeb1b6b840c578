package io.entente.interactions.revision;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.events.InboundRevision;
import io.entente.events.Precision;
import io.entente.events.RevisionKind;
import io.entente.events.Topics;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What revisions need is found by index, however often messages were edited. */
class RevisionPlansTest {
  private static final UUID WORKSPACE = Ids.next();
  private static final Instant AT = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;

  @BeforeAll
  static void fill() {
    service = Service.startIdle();
    UUID connectionId = Ids.connection(WORKSPACE, Channel.X, "acme");
    EventJson json = service.bean(EventJson.class);
    List<InboundInteraction> messages = new ArrayList<>();
    List<byte[]> revisions = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      InboundInteraction message =
          Said.customer("c" + i, "m" + i, AT.plusSeconds(i))
              .inbound(WORKSPACE, Channel.X, connectionId);
      messages.add(message);
      for (int edit = 1; edit < 4; edit++) {
        revisions.add(json.encode(edit(message, edit)));
      }
    }
    service.file(messages);
    service.apply(Topics.REVISIONS, revisions);
    service.sql().list("analyze table interaction, revision", row -> row.text("Table"));
  }

  private static InboundRevision edit(InboundInteraction message, int edit) {
    Instant at = AT.plusSeconds(3_600L * edit);
    String body = "edit " + edit;
    return new InboundRevision(
        WORKSPACE,
        InboundRevision.idOf(message.id(), RevisionKind.EDITED, at, body, null),
        message.id(),
        message.nodeId(),
        RevisionKind.EDITED,
        at,
        Precision.INSTANT,
        body,
        null,
        at);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static void assertLed(String key, String statement, Object... parameters) {
    assertThat(Plan.of(service.sql(), statement, parameters))
        .as(statement)
        .filteredOn(Plan::isStored)
        .isNotEmpty()
        .anyMatch(plan -> key.equals(plan.key()))
        .allMatch(plan -> plan.key() != null)
        .noneMatch(plan -> plan.access().equals("ALL") || plan.access().equals("index"))
        .noneMatch(plan -> plan.extra().contains("filesort"));
  }

  @Test
  void everyReadIsLedByAnIndex() {
    List<Object[]> asked = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      asked.add(new Object[] {WORKSPACE, UUID.randomUUID()});
    }
    String rows = Rows.of(asked, row -> row);
    UUID some = Ids.next();

    assertLed("PRIMARY", RevisionStore.REVISED, rows);
    assertLed("revision_kind", RevisionStore.STANDINGS, rows);
    assertLed("revision_order", RevisionPageStore.PAGE, WORKSPACE, some, AT, AT, some, 20);
    assertLed("interaction_thread", RevisionPageStore.IN_CONVERSATION, WORKSPACE, some, some);
  }

  @Test
  void aBatchOfEditsLeavesTheNewestOfEach() {
    assertThat(
            service
                .sql()
                .number(
                    "select count(*) from interaction where workspace_id = ? and body = 'edit 3'",
                    WORKSPACE))
        .isEqualTo(200);
  }
}
