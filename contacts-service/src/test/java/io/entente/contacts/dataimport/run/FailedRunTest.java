package io.entente.contacts.dataimport.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.RunningContacts;
import io.entente.contacts.dataimport.ImportClient;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FailedRunTest {
  private static final String LAYOUT = "update import_run set layout = replace(layout, ?, ?), ";

  private final ImportClient client = new ImportClient();
  private final RunningContacts contacts = RunningContacts.shared();

  @Test
  void whatFailsAgainAndAgainEndsAndCanBeResumed() {
    String file = client.sent("name\nAda\nGrace\n");
    JsonNode first = client.run(file, "runs");
    String run = first.get("id").getStringValue();
    String path = "/imports/" + file + "/runs/" + run;
    client.post(path + "/resumption").expect(409);
    beginAnewAs(run, "\"UTF-8\"", "\"UTF-0\"");

    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> {
          soon(run);
          return !client.get(path).json().get("endedAt").isNull();
        });
    JsonNode failed = client.get(path).json();

    assertThat(failed.get("state").getStringValue()).isEqualTo("failed");
    assertThat(failed.get("failure").getStringValue()).contains("row 0").contains("resumed");
    contacts
        .sql()
        .update(
            LAYOUT + "attempts = attempts where workspace_id = ? and id = ?",
            "\"UTF-0\"",
            "\"UTF-8\"",
            client.workspaceId(),
            run);
    assertThat(client.post(path + "/resumption").expect(202).text("state")).isEqualTo("waiting");
    assertThat(client.ended(file, run).get("state").getStringValue()).isEqualTo("done");
    client.post("/imports/" + file + "/runs/" + UUID.randomUUID() + "/resumption").expect(404);
    JsonNode dry = client.run(file, "dry-runs");
    client
        .post("/imports/" + file + "/runs/" + dry.get("id").getStringValue() + "/resumption")
        .expect(409);
  }

  /** A run that is done waits again, from its first row on, with a layout that nobody can read. */
  private void beginAnewAs(String run, String before, String after) {
    contacts
        .sql()
        .update(
            "delete from import_row where workspace_id = ? and run_id = ?",
            client.workspaceId(),
            run);
    contacts
        .sql()
        .update(
            LAYOUT
                + """
                worked_to = 0, state = 'WAITING', ended_at = null, free_at = timestamp'2000-01-01 00:00:00'
                where workspace_id = ? and id = ?
                """,
            before,
            after,
            client.workspaceId(),
            run);
  }

  /** Nobody waits for the next attempt. */
  private void soon(String run) {
    contacts
        .sql()
        .update(
            """
            update import_run set free_at = timestamp'2000-01-01 00:00:00'
            where workspace_id = ? and id = ? and free_at is not null and holder is null
            """,
            client.workspaceId(),
            run);
    contacts.bean(ImportSignal.class).raise();
  }
}
