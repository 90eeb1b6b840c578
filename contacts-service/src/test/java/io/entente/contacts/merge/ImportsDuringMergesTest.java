package io.entente.contacts.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.Api;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.dataimport.ImportClient;
import io.entente.rest.Role;
import io.entente.sql.Transactions;
import io.micronaut.json.tree.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files about people who are merged, or parted, while their rows are matched. */
class ImportsDuringMergesTest {
  private static final String CONTACTS = "/api/v1/contacts";
  private static final Duration LONG = Duration.ofMinutes(2);

  private final ImportClient client = new ImportClient();
  private final UUID workspace = client.workspaceId();
  private final RunningContacts contacts = RunningContacts.shared();
  private final Api owner = new Api(workspace, Role.OWNER);
  private UUID ada;
  private UUID grace;

  @BeforeEach
  void twoAreKnown() {
    ada = made("Ada", "ada@example.org");
    grace = made("Grace", "grace@example.org");
  }

  private UUID made(String name, String email) {
    return UUID.fromString(
        owner
            .post(
                CONTACTS,
                """
                {"name":"%s","points":[{"kind":"email","value":"%s","verified":true}]}
                """
                    .formatted(name, email))
            .text("id"));
  }

  @Test
  void whoIsMergedMeanwhileIsWhoTheyAreShownAs() {
    JsonNode run = importedDuring(this::merge);

    assertThat(ImportClient.counts(run)).isEqualTo("0 1 0 0");
    assertThat(points(ada))
        .containsExactlyInAnyOrder("ada@example.org", "grace@example.org", "K-7");
  }

  @Test
  void whoIsPartedMeanwhileGetsWhatIsTheirs() {
    ContactMerge merge = merge();

    JsonNode run =
        importedDuring(() -> contacts.bean(UndoMerge.class).undo(workspace, merge.id(), ada));

    assertThat(ImportClient.counts(run)).isEqualTo("0 1 0 0");
    assertThat(points(grace)).containsExactlyInAnyOrder("grace@example.org", "K-7");
    assertThat(points(ada)).containsExactly("ada@example.org");
  }

  private ContactMerge merge() {
    return contacts
        .bean(MergeContacts.class)
        .merge(workspace, ada, grace, new MergeCause(MergeGround.MEMBER, null, UUID.randomUUID()));
  }

  private List<String> points(UUID contact) {
    return StreamSupport.stream(
            owner.get(CONTACTS + "/" + contact).body().get("points").values().spliterator(), false)
        .map(point -> point.get("shown").getStringValue())
        .toList();
  }

  /** Takes a row about Grace, who was looked up before {@code moved} is committed. */
  private JsonNode importedDuring(Runnable moved) {
    String file = client.proven("email,customer number\ngrace@example.org,K-7\n");
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch waitedFor = new CountDownLatch(1);
    CompletableFuture<Void> move =
        CompletableFuture.runAsync(() ->
            contacts
                .bean(Transactions.class)
                .writing(() -> {
                  moved.run();
                  held.countDown();
                  awaited(waitedFor);
                }));
    awaited(held);
    String run = client.post("/imports/" + file + "/runs").expect(202).text("id");
    await().atMost(LONG).until(this::someoneWaits);
    waitedFor.countDown();
    move.join();
    return client.ended(file, run);
  }

  private static void awaited(CountDownLatch latch) {
    await().atMost(LONG).until(() -> latch.getCount() == 0);
  }

  private boolean someoneWaits() {
    return contacts
            .sql()
            .number(
                """
                select count(*) from information_schema.processlist
                where db = database() and id <> connection_id() and time_ms > 300
                  and info like '%from contact%for update%'
                """)
        > 0;
  }
}
