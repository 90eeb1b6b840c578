package io.entente.interactions.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.interactions.timer.Due;
import io.entente.rest.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsTest {
  @TempDir private static Path folder;
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final Api ada = owner.as(Role.AGENT);
  private final Sender sender = new Sender(ada);
  private String connection;
  private String conversation;

  @BeforeAll
  static void start() {
    service =
        Service.start(
            BackingServers.shared().database("interactions"),
            Map.of(
                "entente.kafka.servers", BackingServers.shared().kafkaServers(),
                "entente.attachments.directory", folder.toString()));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void open() {
    connection = owner.connect("acme");
    assertThat(take(owner, "m1", "[]").status()).isEqualTo(202);
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> !owner.get("conversations").items().isEmpty());
    conversation = String.valueOf(owner.get("conversations").items().getFirst().get("id"));
  }

  private Answer take(Api by, String externalId, String attachments) {
    return by.post("interactions", message(externalId, attachments));
  }

  private String message(String externalId, String attachments) {
    return """
    {"connectionId": "%s", "externalId": "%s", "author": {"externalId": "grace"}, "body": "Hello",
     "kind": "direct_message", "occurredAt": "2026-03-02T09:00:00Z", "attachments": %s}
    """
        .formatted(connection, externalId, attachments);
  }

  private Answer write(String what, String body) {
    return ada.post("conversations/" + conversation + "/" + what, body);
  }

  private List<Map<String, Object>> thread() {
    return owner.get("conversations/" + conversation + "/interactions").items();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> files(Map<String, Object> entry) {
    return (List<Map<String, Object>>) entry.get("attachments");
  }

  private static String body(String... ids) {
    return "{\"body\": \"\", \"attachmentIds\": [\"" + String.join("\", \"", ids) + "\"]}";
  }

  @Test
  void repliesAndNotesBringTheirFilesInOrder() {
    String first = sender.sent(Samples.PNG, "1.png");
    String second = sender.sent(Samples.HTML, "2.html");
    String third = sender.sent(Samples.TEXT, "3.txt");

    Answer reply = write("replies", body(second, first));
    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    assertThat(write("notes", body(third)).status()).isEqualTo(201);

    List<Map<String, Object>> entries = thread();
    assertThat(files(entries.get(0))).isEmpty();
    assertThat(files(entries.get(1))).extracting("name").containsExactly("2.html", "1.png");
    assertThat(files(entries.get(1))).extracting("inline").containsExactly(false, true);
    assertThat(files(entries.get(2))).extracting("id").containsExactly(third);
    assertThat(new Sender(owner.as(Role.VIEWER)).get(third).body()).isEqualTo(Samples.TEXT);
    assertThat(new Sender(Api.of(service, Ids.next(), Role.OWNER)).get(third).statusCode())
        .isEqualTo(404);
  }

  @Test
  void anUploadIsUsedOnceAndOnlyByItsSender() {
    String used = sender.sent(Samples.PNG, "1.png");
    write("replies", body(used));
    String others = new Sender(owner).sent(Samples.PNG, "1.png");
    String foreign = new Sender(Api.of(service, Ids.next(), Role.AGENT)).sent(Samples.PNG, "1.png");
    String own = sender.sent(Samples.TEXT, "2.txt");

    for (String id : List.of(used, others, foreign, Ids.next().toString())) {
      assertThat(write("replies", body(own, id)).pointers()).containsExactly("/attachmentIds/1");
      assertThat(write("notes", body(id)).pointers()).containsExactly("/attachmentIds/0");
    }
    assertThat(write("replies", body(own, own)).pointers()).containsExactly("/attachmentIds");
    assertThat(write("notes", "{\"body\": \" \", \"attachmentIds\": []}").pointers())
        .containsExactly("/body");
    assertThat(thread()).hasSize(2);
    assertThat(write("replies", body(own)).status()).isEqualTo(201);
    sweep(used);
    assertThat(sender.get(used).statusCode()).isEqualTo(200);
  }

  private void sweep(String id) {
    service
        .transactions()
        .write(() -> {
          service
              .bean(SweepUploads.class)
              .fire(List.of(new Due(workspaceId, UUID.fromString(id), Instant.EPOCH)));
          return id;
        });
  }

  @Test
  void whatIsSentLaterKeepsItsFilesAndWhatIsTakenBackFreesThem() {
    String id = sender.sent(Samples.PNG, "1.png");
    String later = body(id).replace("}", ", \"undoSeconds\": 60}");
    String reply = write("replies", later).string("id");
    assertThat(files(ada.get("conversations/" + conversation + "/replies").items().getFirst()))
        .extracting("id")
        .containsExactly(id);
    assertThat(write("notes", body(id)).status()).isEqualTo(422);
    sweep(id);

    Answer back =
        ada.send("DELETE", "conversations/" + conversation + "/replies/" + reply, null, Map.of());
    assertThat(files(back.body())).extracting("id").containsExactly(id);

    assertThat(write("replies", later.replace("60", "1")).status()).isEqualTo(201);
    await().atMost(Duration.ofMinutes(2)).until(() -> thread().size() == 2);
    assertThat(files(thread().getLast())).extracting("id").containsExactly(id);
  }

  @Test
  void messagesOfNetworksBringUploadsAndReferences() {
    String id = new Sender(owner).sent(Samples.PNG, "photo.png");
    String files =
        """
        [{"attachmentId": "%s"},
         {"url": "https://media.social.example/a/b%%20c.mp4", "contentType": "video/mp4", "size": 9},
         {"url": "http://social.example/x", "name": "../invoice\\u202efdp.exe"}]
        """
            .formatted(id);

    Answer taken = take(owner, "m2", files);
    assertThat(taken.status()).as(taken.text()).isEqualTo(202);
    await().atMost(Duration.ofMinutes(2)).until(() -> thread().size() == 2);

    List<Map<String, Object>> filed = files(thread().getLast());
    assertThat(filed).extracting("name").containsExactly("photo.png", "b c.mp4", "invoicefdp.exe");
    assertThat(filed).extracting("inline").containsExactly(true, false, false);
    assertThat(filed.get(0)).containsEntry("id", id).containsEntry("url", null);
    assertThat(filed.get(1))
        .containsEntry("url", "https://media.social.example/a/b%20c.mp4")
        .containsEntry("contentType", "video/mp4")
        .containsEntry("size", 9)
        .containsEntry("sha256", null);
    assertThat(sender.get(String.valueOf(filed.get(1).get("id"))).statusCode()).isEqualTo(404);
    assertThat(take(owner, "m2", files).status()).as("the same again").isEqualTo(202);
    assertThat(take(owner, "m3", files).pointers()).containsExactly("/attachments/0/attachmentId");
  }

  @Test
  void filesOfADeletedMessageAreForOwnersAndAdmins() {
    String id = new Sender(owner).sent(Samples.PNG, "photo.png");
    take(owner, "m2", "[{\"attachmentId\": \"" + id + "\"}]");
    await().atMost(Duration.ofMinutes(2)).until(() -> thread().size() == 2);
    assertThat(sender.get(id).statusCode()).isEqualTo(200);

    owner.post(
        "interactions/revisions",
        """
        {"connectionId": "%s", "externalId": "m2", "kind": "deleted",
         "revisedAt": "2026-03-02T10:00:00Z"}
        """
            .formatted(connection));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> thread().stream().anyMatch(it -> it.get("deletedAt") != null));

    assertThat(sender.get(id).statusCode()).isEqualTo(404);
    assertThat(new Sender(owner).get(id).statusCode()).isEqualTo(200);
  }

  @Test
  void referencesThatLeadNowherePublicAreRefused() {
    for (String url :
        List.of(
            "http://127.0.0.1/a",
            "http://2130706433/a",
            "http://0x7f.1/a",
            "http://[::1]/a",
            "http://[::ffff:a9fe:a9fe]/a",
            "http://localhost/a",
            "http://db.internal/a",
            "http://intranet/a",
            "https://ada@social.example/a",
            "file:///etc/passwd",
            "gopher://social.example/",
            "javascript:alert(1)",
            "//social.example/a",
            "https://")) {
      assertThat(take(owner, "m9", "[{\"url\": \"" + url + "\"}]").pointers())
          .as(url)
          .containsExactly("/attachments/0/url");
    }
    assertThat(take(owner, "m9", "[{}]").status()).isEqualTo(422);
    assertThat(take(owner, "m9", "[{\"url\": \"https://a.example/\", \"size\": -1}]").pointers())
        .containsExactly("/attachments/0/size");
  }

  @Test
  void oneUploadOfABulkIsOneMessages() {
    String id = new Sender(owner).sent(Samples.PNG, "photo.png");
    String upload = "[{\"attachmentId\": \"" + id + "\"}]";

    Answer taken =
        owner.post("interactions", "[" + message("b1", upload) + "," + message("b2", upload) + "]");

    assertThat(taken.status()).as(taken.text()).isEqualTo(202);
    assertThat(taken.body()).containsEntry("accepted", 1).containsEntry("rejected", 1);
    assertThat(taken.text()).contains("/1/attachments/0/attachmentId");
  }
}
