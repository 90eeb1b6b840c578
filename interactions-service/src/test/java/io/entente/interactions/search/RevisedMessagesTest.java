package io.entente.interactions.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits and deletions from the door to thread, history and search. */
class RevisedMessagesTest {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static Service service;
  private final Api owner = Api.of(service, Ids.next(), Role.OWNER);
  private final String connection = owner.connect("acme");

  @BeforeAll
  static void start() {
    service = Service.start();
    Api anyone = Api.of(service, Ids.next(), Role.VIEWER);
    await().atMost(SOON).until(() -> anyone.get("search?q=x").body().get("complete").equals(true));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private String message(String id, String body) {
    return """
    {"connectionId": "%s", "externalId": "%s", "author": {"externalId": "%s"}, "body": "%s",
     "occurredAt": "2026-03-02T09:00:00Z"}
    """
        .formatted(connection, id, id, body);
  }

  private String revision(String id, String kind, String time, String more) {
    return """
    {"connectionId": "%s", "externalId": "%s", "kind": "%s", "revisedAt": "2026-03-02T%sZ"%s}
    """
        .formatted(connection, id, kind, time, more);
  }

  private int found(String word) {
    return owner.get("search?q=" + word).items().size();
  }

  private Map<String, Object> entry(Object conversation) {
    return owner.get("conversations/" + conversation + "/interactions").items().getFirst();
  }

  @Test
  void whatIsEditedAndDeletedIsSeenInThreadHistoryAndSearch() {
    owner.post(
        "interactions", "[" + message("m1", "a wombat") + "," + message("m2", "a numbat") + "]");
    await().atMost(SOON).until(() -> found("wombat") == 1 && found("numbat") == 1);
    Object edited = owner.get("search?q=wombat").items().getFirst().get("conversationId");
    Object deleted = owner.get("search?q=numbat").items().getFirst().get("conversationId");

    Answer answer =
        owner.post(
            "interactions/revisions",
            "["
                + revision("m1", "edited", "09:05:00", ", \"body\": \"a quokka\"")
                + ","
                + revision("m2", "deleted", "09:06:00", "")
                + ","
                + revision("m2", "painted", "09:06:00", "")
                + "]");
    assertThat(answer.status()).as(answer.text()).isEqualTo(202);
    assertThat(answer.body()).containsEntry("accepted", 2).containsEntry("rejected", 1);
    await().atMost(SOON).until(() -> found("quokka") == 1 && found("numbat") == 0);

    assertThat(found("wombat")).isZero();
    assertThat(found("m2")).as("by its author").isZero();
    assertThat(entry(edited))
        .containsEntry("body", "a quokka")
        .containsEntry("editedAt", "2026-03-02T09:05:00Z")
        .containsEntry("deletedAt", null);
    assertThat(entry(deleted))
        .containsEntry("body", "")
        .containsEntry("editedAt", null)
        .containsEntry("deletedAt", "2026-03-02T09:06:00Z");
    assertThat(owner.get("conversations/" + edited).string("subject")).isEqualTo("a quokka");
    assertThat(owner.get("conversations/" + deleted).string("subject")).isEmpty();
    assertThat(owner.get("conversations/" + deleted).body().get("waitingSince"))
        .isEqualTo("2026-03-02T09:00:00Z");
    assertHistory(edited, deleted);

    LocalIndex index = service.bean(LocalIndex.class);
    index.startOver(index.bookmark().places());
    await().atMost(SOON).until(() -> owner.get("search?q=x").body().get("complete").equals(true));
    assertThat(List.of(found("quokka"), found("wombat"), found("numbat"))).containsExactly(1, 0, 0);
  }

  private void assertHistory(Object edited, Object deleted) {
    String ofEdited =
        "conversations/" + edited + "/interactions/" + entry(edited).get("id") + "/revisions";
    String ofDeleted =
        "conversations/" + deleted + "/interactions/" + entry(deleted).get("id") + "/revisions";
    Api viewer = owner.as(Role.VIEWER);

    assertThat(viewer.get(ofEdited).items())
        .extracting("kind", "body", "at")
        .containsExactly(
            tuple("original", "a wombat", "2026-03-02T09:00:00Z"),
            tuple("edited", "a quokka", "2026-03-02T09:05:00Z"));
    assertThat(owner.get(ofDeleted).items()).extracting("body").containsExactly("a numbat", null);
    assertThat(viewer.get(ofDeleted).items())
        .extracting("kind", "body")
        .containsExactly(tuple("original", null), tuple("deleted", null));
    Answer first = owner.get(ofEdited + "?limit=1");
    assertThat(owner.get(ofEdited + "?limit=1&cursor=" + first.string("next")).items())
        .extracting("body")
        .containsExactly("a quokka");
    assertThat(owner.get(ofEdited + "?limit=51").status()).isEqualTo(400);
    assertThat(owner.get(ofEdited.replace(edited.toString(), deleted.toString())).status())
        .isEqualTo(404);
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);
    assertThat(stranger.get(ofEdited).status()).isEqualTo(404);
  }

  @Test
  void whatComesAsHtmlIsCleanedReadOutAndInItsLanguage() {
    String hostile =
        "<p onclick=x>Bonjour, je n'ai toujours <b>pas</b> reçu ma commande de pangolin passée la"
            + " semaine dernière, <a href='https://e.example'>voir ici</a></p>"
            + "<script>alert(1)</script><img src='https://e.example/p.gif'>";
    String posted =
        message("h1", hostile).replace("\"occurredAt", "\"format\": \"html\", \"occurredAt");
    assertThat(owner.post("interactions", posted).status()).isEqualTo(202);
    await().atMost(SOON).until(() -> found("pangolin") == 1);
    assertThat(found("script")).isZero();
    Object conversation = owner.get("search?q=pangolin").items().getFirst().get("conversationId");

    assertThat(entry(conversation))
        .containsEntry(
            "body",
            "Bonjour, je n'ai toujours pas reçu ma commande de pangolin passée la semaine dernière,"
                + " voir ici <https://e.example>")
        .containsEntry(
            "html",
            "<p>Bonjour, je n'ai toujours <b>pas</b> reçu ma commande de pangolin passée la semaine"
                + " dernière, <a href=\"https://e.example\" rel=\"noopener noreferrer nofollow\""
                + " target=\"_blank\">voir ici</a></p>"
                + "<img data-src=\"https://e.example/p.gif\">")
        .containsEntry("language", "fr")
        .containsEntry("languageDetected", true);

    owner.post(
        "interactions/revisions",
        revision(
            "h1",
            "edited",
            "09:05:00",
            ", \"format\": \"html\", \"language\": \"nl\", \"body\": \"<i>wallaby</i><style>x</style>\""));
    await().atMost(SOON).until(() -> found("wallaby") == 1);
    assertThat(entry(conversation))
        .containsEntry("body", "wallaby")
        .containsEntry("html", "<i>wallaby</i>")
        .containsEntry("language", "nl")
        .containsEntry("languageDetected", false);
    owner.post("interactions/revisions", revision("h1", "deleted", "09:06:00", ""));
    await().atMost(SOON).until(() -> found("wallaby") == 0);
    assertThat(entry(conversation)).containsEntry("body", "").containsEntry("html", null);
  }

  @Test
  void ofHtmlTooManyTagsAreNoReasonToRefuseAndUnknownFormatsAre() {
    String posted = message("h2", "<b>".repeat(20_001));
    Answer many =
        owner.post(
            "interactions", posted.replace("\"occurredAt", "\"format\": \"html\", \"occurredAt"));
    assertThat(many.status()).isEqualTo(202);
    Answer unknown =
        owner.post(
            "interactions", posted.replace("\"occurredAt", "\"format\": \"rtf\", \"occurredAt"));
    assertThat(unknown.pointers()).containsExactly("/format");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "edited  | 09:00:00 | ``                                     | 422 | /body",
        "deleted | 09:00:00 | `, \"body\": \"still here\"`           | 422 | /body",
        "deleted | 09:00:00 | `, \"language\": \"fr\"`               | 422 | /language",
        "edited  | 09:00:00 | `, \"body\": \"x\", \"language\": \"_\"` | 422 | /language",
        "edited  | 25:00:00 | `, \"body\": \"x\"`                    | 422 | /revisedAt",
        "painted | 09:00:00 | `, \"body\": \"x\"`                    | 422 | /kind",
        "edited  | 09:00:00 | `, \"body\": \"x\", \"author\": {}`    | 400 | /author"
      })
  void aWrongValueIsNamed(String kind, String time, String more, int status, String pointer) {
    Answer answer =
        owner.post("interactions/revisions", revision("m1", kind, time, more == null ? "" : more));

    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.pointers()).containsExactly(pointer);
  }

  @Test
  void onlyOwnersAndAdminsTellAndOnlyOfTheirConnections() {
    String deletion = revision("m1", "deleted", "09:00:00", "");
    assertThat(owner.as(Role.AGENT).post("interactions/revisions", deletion).status())
        .isEqualTo(403);
    Answer foreign =
        Api.of(service, Ids.next(), Role.OWNER).post("interactions/revisions", deletion);
    assertThat(foreign.status()).isEqualTo(422);
    assertThat(foreign.pointers()).containsExactly("/connectionId");
    assertThat(UUID.fromString(owner.post("interactions/revisions", deletion).string("id")))
        .isNotNull();
  }
}
