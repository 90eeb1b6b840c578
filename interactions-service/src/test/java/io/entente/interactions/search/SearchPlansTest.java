package io.entente.interactions.search;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the index is fed with and what is shown of hits is found by index. */
class SearchPlansTest {
  private static final UUID WORKSPACE = Ids.next();
  private static Service service;

  @BeforeAll
  static void fill() {
    service = Service.startIdle();
    UUID connectionId = Ids.connection(WORKSPACE, Channel.X, "acme");
    Instant at = Instant.parse("2026-03-02T09:00:00Z");
    List<InboundInteraction> messages = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      messages.add(
          customer("c" + i, "m" + i, at.plusSeconds(i))
              .inbound(WORKSPACE, Channel.X, connectionId));
    }
    service.file(messages);
    service.sql().list("analyze table conversation, interaction", row -> row.text("Table"));
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
    UUID some = Ids.next();
    List<Object[]> asked = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      asked.add(new Object[] {WORKSPACE, UUID.randomUUID()});
    }
    String rows = Rows.of(asked, row -> row);

    assertLed("PRIMARY", MessageStore.AT, 100, rows);
    assertLed("PRIMARY", MessageStore.AFTER, 100, WORKSPACE, some, 200);
    assertLed("PRIMARY", MessageStore.NEXT_WORKSPACE, some);
    assertLed("PRIMARY", HitStore.AT, 100, rows);
    assertLed("conversation_number", HitStore.BY_NUMBER, WORKSPACE, 42);
    assertThat(Plan.of(service.sql(), HitStore.BY_ID, WORKSPACE, some))
        .noneMatch(plan -> plan.access().equals("ALL"));
  }

  @Test
  void aStepOfARebuildReadsItsRowsAlone() {
    long reads =
        service
            .transactions()
            .write(() -> {
              long before = rowsRead();
              UUID start = new UUID(0, 0);
              assertThat(
                      service.bean(MessageStore.class).after(new MessageKey(WORKSPACE, start), 200))
                  .hasSize(200);
              return rowsRead() - before;
            });

    assertThat(reads).isLessThan(500);
  }

  private static long rowsRead() {
    return service
        .sql()
        .list("show session status like 'Handler_read%'", row -> Long.valueOf(row.text("Value")))
        .stream()
        .mapToLong(Long::longValue)
        .sum();
  }
}
