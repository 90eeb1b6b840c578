package io.entente.contacts.dataimport.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.entente.contacts.RunningContacts;
import io.entente.contacts.dataimport.ImportClient;
import io.entente.contacts.dataimport.ImportStore;
import io.entente.contacts.dataimport.StoredImport;
import io.entente.events.Ids;
import io.micronaut.json.tree.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class ResumedRunTest {
  private static final int ROWS = 2_600;

  private final ImportClient client = new ImportClient();
  private final RunningContacts contacts = RunningContacts.shared();
  private final RunStore runs = contacts.bean(RunStore.class);
  private final WorkRun work = contacts.bean(WorkRun.class);
  private final Instant now = contacts.bean(Clock.class).instant();

  @Test
  void aRunGoesOnWhereItsProcessEnded() {
    RunTask task = held(file());

    assertThat(work.work(task, times(2))).isFalse();
    assertThat(contactsMade()).isEqualTo(1_000);
    runs.release(task, now);
    JsonNode run = client.ended(task.importId().toString(), task.id().toString());

    assertThat(ImportClient.counts(run)).isEqualTo(ROWS + " 0 0 0");
    assertThat(contactsMade()).isEqualTo(ROWS);
    assertThat(rows(task)).isEqualTo(ROWS);
  }

  @Test
  void whoLostARunDoesNothingMore() {
    RunTask task = held(file());
    runs.hold(as(task, UUID.randomUUID()), now);

    assertThatThrownBy(() -> work.work(task, () -> true)).isInstanceOf(WorkBatch.RunLost.class);

    assertThat(contactsMade()).isZero();
    assertThat(rows(task)).isZero();
    client.delete("/imports/" + task.importId() + "/runs/" + task.id()).expect(200);
  }

  @Test
  void aCancelledRunKeepsWhatItDid() {
    RunTask task = held(file());
    work.work(task, times(1));

    client.delete("/imports/" + task.importId() + "/runs/" + task.id()).expect(200);

    assertThatThrownBy(() -> work.work(task, () -> true)).isInstanceOf(WorkBatch.RunLost.class);
    assertThat(contactsMade()).isEqualTo(500);
    client.post("/imports/" + task.importId() + "/runs").expect(202);
  }

  private UUID file() {
    StringBuilder rows = new StringBuilder("name,email\n");
    for (int i = 0; i < ROWS; i++) {
      rows.append("Ada ").append(i).append(",ada").append(i).append("@example.org\n");
    }
    return UUID.fromString(client.sent(rows.toString()));
  }

  /** A run that nobody but the test works on. */
  private RunTask held(UUID importId) {
    StoredImport file =
        contacts.bean(ImportStore.class).find(client.workspaceId(), importId).orElseThrow();
    UUID id = Ids.next();
    runs.insert(client.workspaceId(), id, file, false, now.plus(Duration.ofHours(1)));
    RunTask task =
        new RunTask(
            client.workspaceId(),
            id,
            importId,
            UUID.randomUUID(),
            false,
            file.sha256(),
            file.layout(),
            file.mapping(),
            0,
            new RunTask.Sender(UUID.randomUUID(), "Ada", now));
    runs.hold(task, now.plus(Duration.ofHours(1)));
    return task;
  }

  private static RunTask as(RunTask task, UUID holder) {
    return new RunTask(
        task.workspaceId(),
        task.id(),
        task.importId(),
        holder,
        task.dry(),
        task.sha256(),
        task.layout(),
        task.mapping(),
        task.workedTo(),
        task.sender());
  }

  private static BooleanSupplier times(int most) {
    AtomicInteger asked = new AtomicInteger();
    return () -> asked.getAndIncrement() < most;
  }

  private long contactsMade() {
    return contacts
        .sql()
        .number("select count(*) from contact where workspace_id = ?", client.workspaceId());
  }

  private long rows(RunTask task) {
    return contacts
        .sql()
        .number(
            "select count(*) from import_row where workspace_id = ? and run_id = ?",
            task.workspaceId(),
            task.id());
  }
}
