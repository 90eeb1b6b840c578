package io.entente.interactions.delivery;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.events.InteractionKind;
import io.entente.interactions.outlet.OutletStore;
import io.entente.interactions.rows.Rows;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Plan;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What networks allow is known before, and what outlets may be. */
class LimitsTest {
  private static Service service;
  private FakeNetwork network;

  @BeforeAll
  static void start() {
    service = Desk.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void open() throws IOException {
    network = new FakeNetwork();
  }

  @AfterEach
  void close() {
    network.close();
  }

  private static Instant hoursAgo(int hours) {
    return Instant.now().minus(Duration.ofHours(hours)).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Map<String, Object> rules(Desk desk, String conversation) {
    return desk.agent().get("conversations/" + conversation + "/reply-rules").body();
  }

  @Test
  void aReplyMayBeAsLongAsItsNetworkTakes() {
    Desk desk = Desk.of(service, Channel.X);
    String conversation = desk.open("grace", "m1", hoursAgo(100));
    assertThat(rules(desk, conversation))
        .containsEntry("state", "open")
        .containsEntry("maxLength", 1024 * 1024)
        .containsEntry("windowClosesAt", null);
    assertThat(desk.reply(conversation, "é".repeat(281)).string("state")).isEqualTo("sent");

    desk.webhook(network.address());

    assertThat(rules(desk, conversation)).containsEntry("maxLength", 280);
    Answer tooLong = desk.reply(conversation, "😀".repeat(281));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.pointers()).containsExactly("/body");
    assertThat(desk.reply(conversation, "😀".repeat(280)).status()).isEqualTo(201);
    await().atMost(Duration.ofMinutes(2)).until(() -> network.heard().size() == 1);
    assertThat(desk.thread(conversation)).hasSize(3);
  }

  @Test
  void afterItsWindowANetworkTakesNothing() {
    Desk desk = Desk.of(service, Channel.WHATSAPP).webhook(network.address());
    Instant last = hoursAgo(20);
    String open =
        desk.open(customer("grace", "w1", last).as(InteractionKind.DIRECT_MESSAGE).in("g"));
    String over =
        desk.open(customer("linus", "w2", hoursAgo(25)).as(InteractionKind.DIRECT_MESSAGE).in("l"));

    assertThat(rules(desk, open))
        .containsEntry("state", "open")
        .containsEntry("windowClosesAt", last.plus(Duration.ofHours(24)).toString());
    assertThat(rules(desk, over))
        .containsEntry("state", "closed")
        .containsEntry(
            "reason", "the network takes answers for 24 hours after the customer's last message");
    assertThat(desk.reply(over, "Hello").pointers()).containsExactly("/body");
    String survey =
        desk.owner().post("surveys", "{\"name\": \"Asked\", \"kind\": \"csat\"}").string("id");
    Answer asked =
        desk.agent()
            .post("conversations/" + over + "/surveys", "{\"surveyId\": \"" + survey + "\"}");
    assertThat(asked.status()).isEqualTo(409);
    assertThat(asked.string("code")).isEqualTo("not_taken");
    assertThat(desk.owner().get("conversations/" + over + "/surveys").items()).isEmpty();
    Answer later =
        desk.agent()
            .post(
                "conversations/" + open + "/replies",
                "{\"body\": \"Hello\", \"sendAt\": \"%s\"}"
                    .formatted(Instant.now().plus(Duration.ofHours(5))));
    assertThat(later.pointers()).containsExactly("/sendAt");
    assertThat(desk.reply(open, "Hello").status()).isEqualTo(201);
    await().atMost(Duration.ofMinutes(2)).until(() -> network.heard().size() == 1);
    assertThat(network.heard().getFirst().body()).contains("Hello");
  }

  @Test
  void aWindowThatClosesWhileAReplyWaitsFailsIt() {
    network.next(FakeNetwork.status(503, "", "Retry-After", "600"));
    Desk desk = Desk.of(service, Channel.WHATSAPP).webhook(network.address());
    // The window closes before the network wants to be asked again.
    Instant last = hoursAgo(24).plusSeconds(300);
    String conversation =
        desk.open(customer("grace", "w1", last).as(InteractionKind.DIRECT_MESSAGE).in("g"));
    assertThat(desk.reply(conversation, "Hello").status()).isEqualTo(201);

    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() ->
            assertThat(desk.delivery(conversation))
                .containsEntry("state", "failed")
                .containsEntry("reason", "The network answered 503."));
    assertThat(network.heard()).hasSize(1);
  }

  @Test
  void outletsThatCannotBeAreRefused() {
    Desk desk = Desk.of(service, Channel.X);
    String good = "{\"kind\": \"webhook\", \"url\": \"https://bridge.example.org/in\"";
    String secret = ", \"secret\": \"" + Desk.SECRET + "\"}";

    assertThat(desk.outlet(good + "}").pointers()).containsExactly("/secret");
    assertThat(desk.outlet(good + ", \"secret\": \"short\"}").pointers())
        .containsExactly("/secret");
    for (String url :
        List.of(
            "http://bridge.example.org/in",
            "ftp://bridge.example.org/in",
            "https://169.254.169.254/latest/meta-data",
            "https://[fe80::1]/",
            "https://[::ffff:169.254.169.254]/",
            "https://ada@bridge.example.org/",
            "https://0.0.0.0/",
            "https://bridge.example.org:22/",
            "https://bridge.example.org:3306/",
            "https://bridge.example.org:9092/",
            "https://bridge.example.org:99999/",
            "nonsense")) {
      assertThat(
              desk.outlet(good.replace("https://bridge.example.org/in", url) + secret).pointers())
          .as(url)
          .containsExactly("/url");
    }
    assertThat(desk.outlet("{\"kind\": \"telegram\"" + secret).pointers()).containsExactly("/kind");
    assertThat(desk.outlet("{\"kind\": \"messenger\"" + secret).pointers())
        .containsExactly("/account");
    assertThat(desk.shownOutlet()).isNull();

    assertThat(desk.outlet(good + secret).status()).isEqualTo(200);
    assertThat(desk.outlet(good.replace("/in", ":8443/in") + secret).status()).isEqualTo(200);
    assertThat(desk.outlet(good + secret).status()).isEqualTo(200);
    assertThat(desk.outlet(good.replace("/in", "/other") + "}").status()).isEqualTo(200);
    assertThat(desk.outlet(good.replace("bridge.", "thief.") + "}").pointers())
        .containsExactly("/secret");
    assertThat(desk.shownOutlet()).containsEntry("url", "https://bridge.example.org/other");
    byte[] kept =
        service
            .sql()
            .list(
                "select secret from outlet where workspace_id = ?",
                row -> row.bytes("secret"),
                desk.owner().caller().workspaceId())
            .getFirst();
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain(Desk.SECRET);
  }

  @Test
  void onlyAdminsChangeOutlets() {
    Desk desk = Desk.of(service, Channel.X).webhook(network.address());
    String path = "connections/" + desk.connection() + "/outlet";
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);

    assertThat(desk.agent().send("DELETE", path, null, Map.of()).status()).isEqualTo(403);
    assertThat(stranger.send("DELETE", path, null, Map.of()).status()).isEqualTo(404);
    assertThat(desk.owner().send("DELETE", path, null, Map.of()).status()).isEqualTo(204);
    assertThat(desk.shownOutlet()).isNull();
  }

  @Test
  void everyReadIsLedByAnIndex() {
    String two = Rows.of(List.of(1, 2), _ -> new Object[] {UUID.randomUUID(), UUID.randomUUID()});
    String three =
        Rows.of(List.of(1, 2), _ -> new Object[] {UUID.randomUUID(), UUID.randomUUID(), "a"});
    UUID id = UUID.randomUUID();
    Map<String, Object[]> statements =
        Map.of(
            DeliveryStore.LOCK, new Object[] {two},
            DeliveryStore.BLOCKED, new Object[] {two},
            DeliveryStore.NEXT, new Object[] {id, id},
            DeliveryStore.OF_CONNECTION, new Object[] {id, id},
            DeliveryStore.OF_TEXTS, new Object[] {three},
            SentStore.PARCELS, new Object[] {two},
            SentStore.REPLY, new Object[] {id, id},
            SentStore.STANDING, new Object[] {id, id},
            LimitStore.LAST_OF_CUSTOMER, new Object[] {id, id, Instant.EPOCH},
            OutletStore.OF_CONNECTIONS, new Object[] {two});

    statements.forEach((statement, parameters) ->
        assertThat(Plan.of(service.sql(), statement, parameters))
            .as(statement)
            .filteredOn(Plan::isStored)
            .allSatisfy(plan -> {
              assertThat(plan.key()).as("%s", plan).isNotNull();
              assertThat(plan.access()).as("%s", plan).isNotIn("ALL", "index");
            }));
  }
}
