package io.entente.interactions.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import io.entente.events.Ids;
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

/** Files are found by index, whatever their number. */
class AttachmentPlansTest {
  private static final UUID WORKSPACE = Ids.next();
  private static Service service;
  private static UUID known;

  @BeforeAll
  static void fill() {
    service = Service.startIdle();
    List<AttachmentStore.Reference> references = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      AttachmentStore.Taken taken = new AttachmentStore.Taken(WORKSPACE, Ids.next(), Ids.next(), 0);
      references.add(
          new AttachmentStore.Reference(
              taken,
              new Attachment(taken.id(), "a", null, null, false, null, "https://a.example/" + i),
              Instant.now()));
    }
    known = references.getFirst().taken().id();
    service
        .transactions()
        .write(() -> {
          service.bean(AttachmentStore.class).insert(references);
          return references;
        });
    service.sql().list("analyze table attachment, file_content", row -> row.text("Table"));
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
  void everyStatementIsLedByAnIndex() {
    List<Object[]> asked = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      asked.add(new Object[] {WORKSPACE, UUID.randomUUID(), UUID.randomUUID(), 1});
    }
    String pairs = Rows.of(asked, row -> row);
    String ids = Rows.of(asked, row -> new Object[] {row[1]});

    assertLed("attachment_of_holder", AttachmentStore.OF_HOLDERS, ids, WORKSPACE);
    assertLed("revision_kind", AttachmentStore.ONE, WORKSPACE, known);
    assertLed("PRIMARY", AttachmentStore.LOCK_OWN, ids, WORKSPACE, WORKSPACE);
    assertLed("PRIMARY", AttachmentStore.LOCK_UNUSED, pairs);
    assertLed("PRIMARY", AttachmentStore.TAKE, pairs);
    assertLed("PRIMARY", AttachmentStore.DELETE, pairs);
    assertLed("attachment_of_holder", AttachmentStore.MOVE, WORKSPACE, WORKSPACE, WORKSPACE);
    assertLed("attachment_of_content", ContentStore.LOCK_DUE, pairs);
  }
}
