package io.entente.contacts.erasure;

import static io.entente.contacts.dataimport.ImportClient.counts;
import static io.entente.contacts.link.LinkWorld.ADA;
import static io.entente.contacts.link.LinkWorld.GRACE;
import static io.entente.contacts.link.LinkWorld.LINUS;
import static io.entente.contacts.link.LinkWorld.T0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.entente.contacts.Api;
import io.entente.contacts.Api.Answer;
import io.entente.contacts.RunningContacts;
import io.entente.contacts.dataimport.ImportClient;
import io.entente.contacts.link.LinkWorld;
import io.entente.contacts.link.LinkWorld.Person;
import io.entente.contacts.link.Linking;
import io.entente.contacts.point.PointKey;
import io.entente.events.ErasureOrder;
import io.entente.events.EventJson;
import io.entente.events.Topics;
import io.entente.rest.Role;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class EraseAgainTest {
  private static final String CONTACTS = "/api/v1/contacts";

  private CompletableFuture<Void> running = CompletableFuture.completedFuture(null);
  private final RunningContacts contacts = RunningContacts.shared();
  private final LinkWorld world = new LinkWorld();
  private final Linking linking = new Linking();
  private final UUID workspace = world.workspaceId();
  private final Api owner = new Api(workspace, Role.OWNER);

  private String contact(Person person) {
    return contacts
        .sql()
        .first(
            "select contact_id from identity where workspace_id = ? and id = ?",
            row -> row.uuid("contact_id"),
            workspace,
            world.identityId(person))
        .orElseThrow()
        .toString();
  }

  private String made(String name, String email) {
    Answer answer =
        owner.post(
            CONTACTS,
            "{\"name\":\"%s\",\"points\":[{\"kind\":\"email\",\"value\":\"%s\",\"verified\":true}]}"
                .formatted(name, email));
    assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    return answer.text("id");
  }

  private String absorb(String kept, String absorbed) {
    Answer merged =
        owner.post(CONTACTS + "/" + kept + "/merges", "{\"absorb\":\"" + absorbed + "\"}");
    assertThat(merged.status()).as("%s", merged.body()).isEqualTo(201);
    return merged.text("id");
  }

  /** How many orders the service has read again. */
  private long read() {
    return contacts
        .sql()
        .number(
            "select coalesce(sum(next_offset), 0) from consumer_offset where group_name = ?",
            "contacts-erasures");
  }

  /** Erases, and waits until the order is passed over by whoever reads it as one that is known. */
  private ErasureOrder erase(String id) {
    long before = read();
    assertThat(
            owner
                .post(CONTACTS + "/" + id + "/erasures", "{\"confirmation\":\"" + id + "\"}")
                .status())
        .isEqualTo(202);
    await().atMost(Duration.ofMinutes(1)).until(() -> read() > before);
    return contacts
        .sql()
        .list(
            "select payload from outbox where scope = ? and topic = ? order by id",
            row -> contacts.bean(EventJson.class).decode(row.bytes("payload"), ErasureOrder.class),
            workspace,
            Topics.ERASURES)
        .getLast();
  }

  private void again(ErasureOrder order) {
    contacts.transactions().writing(() -> contacts.bean(EraseAgain.class).again(order));
  }

  private List<String> shown() {
    return owner.get(CONTACTS).each("name");
  }

  @Test
  void whoWasMergedAfterTheBackupGoesToo() {
    linking.link(world.message(ADA, T0), world.message(GRACE, T0), world.message(LINUS, T0));
    String listed = made("Margaret", "margaret@example.org");
    try (RestoredBackup backup = new RestoredBackup(workspace)) {
      absorb(contact(ADA), contact(GRACE));
      absorb(contact(ADA), listed);
      String late = made("Ada Byron", "byron@example.org");
      absorb(contact(ADA), late);
      ErasureOrder order = erase(contact(ADA));
      backup.restore();
      assertThat(owner.get(CONTACTS + "?query=margaret").items())
          .as("what the test is about")
          .isNotEmpty();

      again(order);
      again(order);
    }

    assertThat(shown()).containsExactly("linus");
    assertThat(owner.get(CONTACTS + "?query=hopper").items()).isEmpty();
    linking.link(world.message(ADA, T0), world.message(GRACE, T0));
    ImportClient imports = new ImportClient(workspace);
    String file =
        imports.sent("name,email\nMargaret,margaret@example.org\nAda,byron@example.org\n");
    assertThat(counts(imports.run(file, "runs"))).isEqualTo("0 0 0 2");
    assertThat(shown()).containsExactly("linus");
  }

  @Test
  void whomTheBackupDoesNotKnowIsRememberedAllTheSame() {
    try (RestoredBackup backup = new RestoredBackup(workspace)) {
      ErasureOrder order = erase(made("Ada Lovelace", "ada@example.org"));
      backup.restore();

      again(order);
    }

    PointKey ada = PointKey.email("ada@example.org");
    assertThat(contacts.bean(ErasedPeople.class).points(workspace, List.of(ada)))
        .containsOnlyKeys(ada);
  }

  @Test
  void whoWasPartedAfterTheBackupStays() {
    linking.link(world.message(ADA, T0), world.message(GRACE, T0));
    String grace = contact(GRACE);
    String merge = absorb(contact(ADA), grace);
    try (RestoredBackup backup = new RestoredBackup(workspace)) {
      assertThat(owner.delete("/api/v1/merges/" + merge).status()).isEqualTo(200);
      ErasureOrder order = erase(contact(ADA));
      backup.restore();

      again(order);
    }

    assertThat(contact(GRACE)).isEqualTo(grace);
    assertThat(shown()).containsExactly("Grace Hopper");
  }

  @Test
  void whatMustNotRunBesideIsAwaitedBeforeAnythingIsHeld() {
    ErasureOrder order =
        new ErasureOrder(
            workspace,
            UUID.randomUUID(),
            UUID.randomUUID(),
            List.of(world.identityId(ADA)),
            T0,
            null,
            null);

    contacts
        .transactions()
        .writing(() -> {
          contacts.bean(EraseContact.class).await(workspace);
          CompletableFuture<Void> erasing = CompletableFuture.runAsync(() -> again(order));
          assertThatThrownBy(() -> erasing.get(1, TimeUnit.SECONDS))
              .isInstanceOf(TimeoutException.class);
          assertThatCode(() ->
                  contacts
                      .sql()
                      .list(
                          "select hash from erased_key where workspace_id = ? for update nowait",
                          row -> row.bytes("hash"),
                          workspace))
              .doesNotThrowAnyException();
          running = erasing;
        });
    running.join();
  }

  @Test
  void whoHasTheAccountsOfAnOlderOrderIsErased() {
    linking.link(world.message(ADA, T0), world.message(GRACE, T0));
    ErasureOrder order =
        new ErasureOrder(
            workspace,
            UUID.randomUUID(),
            UUID.randomUUID(),
            List.of(world.identityId(ADA)),
            T0,
            null,
            null);

    again(order);
    linking.link(world.message(ADA, T0));

    assertThat(shown()).containsExactly("Grace Hopper");
  }
}
