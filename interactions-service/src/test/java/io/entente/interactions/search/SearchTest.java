package io.entente.interactions.search;

import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.events.Activity;
import io.entente.events.ActivityType;
import io.entente.events.Ids;
import io.entente.events.InboundInteraction;
import io.entente.interactions.activity.Happened;
import io.entente.interactions.activity.TellActivity;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Said;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a message that is filed to a page that shows it. */
class SearchTest {
  private static final Duration SOON = Duration.ofMinutes(2);
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final UUID connection = UUID.fromString(owner.connect("acme"));

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

  private static Instant at(int minutes) {
    return NINE.plus(Duration.ofMinutes(minutes));
  }

  private InboundInteraction saying(String body, Said said) {
    return Messages.saying(body, said, workspaceId, connection);
  }

  private static String path(String q) {
    return "search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8);
  }

  private List<Map<String, Object>> find(String q) {
    return owner.get(path(q)).items();
  }

  private Map<String, Object> found(String q) {
    await().atMost(SOON).until(() -> !find(q).isEmpty());
    return find(q).getFirst();
  }

  private static String text(Map<String, Object> hit) {
    return String.valueOf(((Map<?, ?>) hit.get("excerpt")).get("text"));
  }

  private static List<String> highlighted(Map<String, Object> hit) {
    List<?> highlights = (List<?>) ((Map<?, ?>) hit.get("excerpt")).get("highlights");
    return highlights.stream()
        .map(it -> (Map<?, ?>) it)
        .map(it -> text(hit).substring((Integer) it.get("from"), (Integer) it.get("to")))
        .toList();
  }

  @Test
  void aMessageThatIsFiledIsFoundByItsWordsItsAuthorAndItsNumber() {
    service.file(
        List.of(
            saying(
                "Où est ma commande ? L'avion <b>arrive</b> demain",
                customer("ada_lovelace", "m1", at(0)))));

    Map<String, Object> hit = found("commande");

    assertThat(hit)
        .containsEntry("number", 1)
        .containsEntry("kind", "post")
        .containsEntry("actor", "customer")
        .containsEntry("occurredAt", "2026-03-02T09:00:00Z")
        .containsEntry("interactionId", Ids.interaction(workspaceId, connection, "m1").toString());
    assertThat(hit.get("conversationId"))
        .isEqualTo(owner.get("conversations").items().getFirst().get("id"));
    assertThat((Map<?, ?>) hit.get("author")).extracting("handle").isEqualTo("ada_lovelace");
    assertThat(text(hit)).isEqualTo("Où est ma commande ? L'avion <b>arrive</b> demain");
    for (String q :
        List.of(
            "COMMANDE",
            "ou est",
            "avion",
            "l'avion",
            "ada_lovelace",
            "\"ma commande\"",
            "dem*",
            "#1",
            "#1 commande",
            "commande -hier")) {
      assertThat(find(q)).as(q).hasSize(1);
    }
    for (String q : List.of("hier", "#2", "#1 hier", "commande -demain", "-#1 commande")) {
      assertThat(find(q)).as(q).isEmpty();
    }
    assertThat(highlighted(find("avion arri*").getFirst())).containsExactly("L'avion", "arrive");
  }

  @Test
  void anotherWorkspaceFindsNothing() {
    service.file(List.of(saying("confidential", customer("ada", "m1", at(0)))));
    found("confidential");

    Api stranger = Api.of(service, Ids.next(), Role.OWNER);

    assertThat(stranger.get("search?q=confidential").items()).isEmpty();
    assertThat(stranger.get("search?q=%231").items()).isEmpty();
    assertThat(stranger.get("search?q=ada").items()).isEmpty();
  }

  @Test
  void repliesAndNotesAreFoundAndTheConversationOnce() {
    service.file(List.of(saying("My parcel is late", customer("ada", "m1", at(0)))));
    Object id = found("parcel").get("conversationId");
    owner.post("conversations/" + id + "/replies", "{\"body\": \"Your parcel is on its way\"}");
    owner.post("conversations/" + id + "/notes", "{\"body\": \"parcel stuck, ask the carrier\"}");

    await().atMost(SOON).until(() -> !find("carrier").isEmpty() && !find("way").isEmpty());

    assertThat(find("parcel")).hasSize(1);
    assertThat(find("parcel").getFirst())
        .containsEntry("conversationId", id)
        .containsEntry("kind", "note");
    assertThat(find("\"Ada Agent\"")).hasSize(1);
  }

  @Test
  void theMessagesOfAMergedConversationLeadToTheOneThatTookItIn() {
    service.file(List.of(saying("first quokka", customer("ada", "m1", at(0)))));
    service.file(List.of(saying("third quokka", customer("ada", "m3", at(10)).answering("m2"))));
    await().atMost(SOON).until(() -> find("quokka").size() == 2);
    Object survivor = found("#1").get("conversationId");

    service.file(List.of(saying("second", customer("ada", "m2", at(5)).answering("m1"))));

    // A message that moves is gone from the index for a moment.
    await()
        .atMost(SOON)
        .until(() ->
            find("quokka").size() == 1 && !find("third").isEmpty() && !find("#2 third").isEmpty());
    assertThat(find("third").getFirst())
        .containsEntry("conversationId", survivor)
        .containsEntry("number", 1);
    assertThat(find("#2 third").getFirst()).containsEntry("conversationId", survivor);
  }

  @Test
  void pagesGoOnWhileNewMessagesArrive() {
    List<InboundInteraction> messages = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      messages.add(saying("wombat " + i, customer("c" + i, "m" + i, at(i))));
    }
    service.file(messages);
    await().atMost(SOON).until(() -> find("wombat").size() == 12);

    Answer first = owner.get("search?q=wombat&limit=5");
    service.file(List.of(saying("wombat new", customer("new", "new", at(100)))));
    await().atMost(SOON).until(() -> find("wombat").size() == 13);
    List<String> shown = new ArrayList<>(first.items().stream().map(SearchTest::text).toList());
    Object next = first.body().get("next");
    while (next != null) {
      Answer page = owner.get("search?q=wombat&limit=5&cursor=" + next);
      page.items().forEach(it -> shown.add(text(it)));
      next = page.body().get("next");
    }

    assertThat(shown).hasSize(12).doesNotHaveDuplicates().startsWith("wombat 11", "wombat 10");
    assertThat(owner.get("search?q=other&cursor=" + first.body().get("next")).status())
        .isEqualTo(400);
  }

  @Test
  void timeChannelAndConnectionNarrowItDown() {
    service.file(
        List.of(
            saying("numbat", customer("ada", "m1", at(0))),
            saying("numbat", customer("grace", "m2", at(10)))));
    await().atMost(SOON).until(() -> find("numbat").size() == 2);

    assertThat(owner.get("search?q=numbat&from=2026-03-02T09:10:00Z").items()).hasSize(1);
    assertThat(owner.get("search?q=numbat&to=2026-03-02T09:10:00Z").items()).hasSize(1);
    assertThat(owner.get("search?q=numbat&channel=x&connection=" + connection).items()).hasSize(2);
    assertThat(owner.get("search?q=numbat&channel=email").items()).isEmpty();
    assertThat(owner.get("search?q=numbat&channel=pigeon").status()).isEqualTo(400);
    assertThat(owner.get("search?q=numbat&from=yesterday").status()).isEqualTo(400);
    assertThat(owner.get("search?q=numbat&from=%2B999999999-01-01T00:00:00Z").status())
        .isEqualTo(400);
  }

  @Test
  void aMessageWhoseRowGoesIsNotShownAndLeavesTheIndex() {
    service.file(
        List.of(
            saying("bilby", customer("ada", "m1", at(0))),
            saying("Hello", agent("acme", "m2", at(1)).answering("m1"))));
    found("bilby");
    UUID id = Ids.interaction(workspaceId, connection, "m1");
    UUID entryId =
        service
            .sql()
            .first(
                "select entry_id from interaction where workspace_id = ? and id = ?",
                row -> row.uuid("entry_id"),
                workspaceId,
                id)
            .orElseThrow();
    int before = service.bean(LocalIndex.class).size();

    service
        .transactions()
        .writing(() -> {
          service
              .sql()
              .update(
                  "delete from interaction where workspace_id = ? and entry_id = ?",
                  workspaceId,
                  entryId);
          Happened happened = new Happened();
          happened.message(
              workspaceId, ActivityType.MESSAGE_REMOVED, null, new Activity.Message(id, entryId));
          service.bean(TellActivity.class).tell(happened);
        });

    assertThat(find("bilby")).isEmpty();
    await().atMost(SOON).until(() -> service.bean(LocalIndex.class).size() == before - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\"a",
        "a\"b\"c",
        "*",
        "**",
        "a*",
        "?*?",
        "-",
        "-a",
        "--",
        "()",
        "a AND",
        "OR",
        "a:b",
        "[a TO b]",
        "/.*/",
        "~",
        "a~2",
        "a^9",
        "\\",
        "\\\\\"",
        "{!x}",
        "${jndi:ldap://x}",
        "\u202e",
        "a\tb\nc",
        "\u0007",
        "#",
        "#0",
        "#-1",
        "#99999999999999999999",
        "' or 1=1 --",
        "%",
        "_",
        "<script>alert(1)</script>",
        "😀",
        "e\u0301*",
        "\ud83d"
      })
  void anyInputIsAnsweredOrRefused(String q) {
    assertThat(owner.get(path(q)).status()).as(q).isIn(200, 400);
  }

  @Test
  void whatIsTooMuchIsRefused() {
    assertThat(owner.get(path("a".repeat(10_000))).status()).isIn(400, 414);
    assertThat(owner.get(path("a ".repeat(200))).status()).isEqualTo(400);
    assertThat(owner.get(path("京".repeat(400))).status()).isEqualTo(400);
    assertThat(owner.get("search").status()).isEqualTo(400);
    assertThat(owner.get("search?q=").status()).isEqualTo(400);
    assertThat(owner.get("search?q=a&limit=0").status()).isEqualTo(400);
    assertThat(owner.get("search?q=a&limit=101").status()).isEqualTo(400);
    assertThat(owner.get("search?q=a&cursor=forged").status()).isEqualTo(400);
    assertThat(owner.get("search?q=a&sort=time").status()).isEqualTo(400);
  }
}
