package io.entente.interactions.delivery;

import static io.entente.interactions.delivery.FakeNetwork.after;
import static io.entente.interactions.delivery.FakeNetwork.nothing;
import static io.entente.interactions.delivery.FakeNetwork.status;
import static io.entente.interactions.testing.Said.agent;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.events.Channel;
import io.entente.events.InboundInteraction;
import io.entente.interactions.delivery.FakeNetwork.Heard;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of replies that leave for a network. */
class DeliveryTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;
  private FakeNetwork network;
  private Desk desk;
  private String conversation;

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
    desk = Desk.of(service, Channel.X).webhook(network.address());
    conversation = desk.open("grace", "m1", NINE);
  }

  @AfterEach
  void closeNetwork() {
    network.close();
  }

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(50));
  }

  private void becomes(String state) {
    soon()
        .untilAsserted(() -> assertThat(desk.delivery(conversation)).containsEntry("state", state));
  }

  private InboundInteraction echo(String id) {
    InboundInteraction echo =
        desk.inbound(
            agent("acme", id, Instant.now().truncatedTo(ChronoUnit.SECONDS)).answering("m1"));
    return new InboundInteraction(
        echo.workspaceId(),
        echo.id(),
        echo.connectionId(),
        echo.channel(),
        echo.externalId(),
        echo.kind(),
        echo.actor(),
        echo.author(),
        echo.recipient(),
        echo.nodeId(),
        echo.parentNodeId(),
        echo.threadId(),
        " Hello  Grace",
        null,
        echo.visibility(),
        echo.occurredAt(),
        echo.precision(),
        echo.receivedAt(),
        false);
  }

  @Test
  void aReplyIsSentOnceAndKnownByTheIdThatTheNetworkGivesIt() throws Exception {
    Answer reply = desk.reply(conversation, "Hello Grace");

    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    assertThat(reply.string("state")).isEqualTo("queued");
    becomes("sent");
    assertThat(desk.delivery(conversation))
        .containsEntry("attempts", 1)
        .containsEntry("replyId", reply.string("id"))
        .containsEntry("reason", null);
    assertThat(network.heard()).hasSize(1);
    Heard heard = network.heard().getFirst();
    assertThat(heard.header("Idempotency-key")).isEqualTo(reply.string("id"));
    assertThat(heard.header("X-entente-signature")).isEqualTo(signature(heard));
    assertThat(heard.body())
        .contains("\"body\":\"Hello Grace\"", "\"inReplyTo\":\"m1\"", "\"externalId\":\"grace\"");

    service.file(
        List.of(echo("n1"), desk.inbound(customer("grace", "m2", Instant.now()).answering("n1"))));

    assertThat(desk.thread(conversation))
        .extracting(it -> it.get("parentId"))
        .hasSize(3)
        .endsWith(reply.string("interactionId"));
  }

  private static String signature(Heard heard) throws Exception {
    String given = heard.header("X-entente-signature");
    String time = given.substring(2, given.indexOf(','));
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(Desk.SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    byte[] signed = (time + "." + heard.body()).getBytes(StandardCharsets.UTF_8);
    return "t=" + time + ",v1=" + HexFormat.of().formatHex(mac.doFinal(signed));
  }

  @Test
  void whatTheNetworkRefusesAnswersNothingUntilItIsSentAgain() {
    network.next(status(422, "{\"detail\": \"Grace has blocked you\"}"));
    String reply = desk.reply(conversation, "Hello Grace").string("id");

    becomes("failed");
    assertThat(desk.delivery(conversation))
        .containsEntry("reason", "The network answered 422: Grace has blocked you");
    assertThat(desk.waitingSince(conversation)).isEqualTo("2026-03-02T09:00:00Z");
    assertThat(desk.thread(conversation).getLast()).containsEntry("visibility", "private");
    assertThat(desk.settle(conversation, reply, "{\"sent\": true}").status()).isEqualTo(409);

    Answer again = desk.settle(conversation, reply, "{\"resend\": true}");

    assertThat(again.status()).as(again.text()).isEqualTo(201);
    becomes("sent");
    assertThat(desk.waitingSince(conversation)).isNull();
    assertThat(desk.thread(conversation).getLast()).containsEntry("visibility", "public");
    assertThat(network.heard()).hasSize(2);
    assertThat(desk.settle(conversation, reply, "{\"resend\": true}").status()).isEqualTo(409);
    assertThat(desk.owner().get("conversations/" + conversation + "/changes").text())
        .contains("\"field\":\"delivery\"", "\"before\":\"failed\"", "\"after\":\"queued\"");
  }

  @Test
  void whatIsNotTakenNowIsTriedAgainAndLaterRepliesWait() {
    network.next(status(429, "{}", "Retry-After", "3")).next(status(500, ""));
    long began = System.nanoTime();
    desk.reply(conversation, "First");
    soon().until(() -> network.heard().size() == 1);
    becomes("queued");
    soon()
        .untilAsserted(() ->
            assertThat(desk.delivery(conversation))
                .containsEntry("reason", "The network answered 429.")
                .doesNotContainEntry("nextAttemptAt", null));
    desk.reply(conversation, "Second");

    becomes("sent");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(3));
    assertThat(network.heard())
        .extracting(it -> it.body().contains("First") ? "First" : "Second")
        .containsExactly("First", "First", "First", "Second");
    assertThat(network.heard().subList(0, 3))
        .extracting(it -> it.header("Idempotency-key"))
        .containsOnly(network.heard().getFirst().header("Idempotency-key"));
  }

  @Test
  void whatWasNotAnsweredIsKnownByItsEchoAndNeverSentAgain() {
    network.next(nothing());
    String interaction = desk.reply(conversation, "Hello Grace").string("interactionId");
    becomes("unknown");
    assertThat(desk.waitingSince(conversation)).isNull();

    service.file(List.of(echo("n77")));

    becomes("sent");
    service.file(List.of(desk.inbound(customer("grace", "m2", Instant.now()).answering("n77"))));
    assertThat(desk.thread(conversation))
        .extracting(it -> it.get("parentId"))
        .hasSize(3)
        .endsWith(interaction);
    assertThat(network.heard()).hasSize(1);
  }

  @Test
  void anEchoThatIsToldTwiceIsNoneOfAnotherReplyWithTheSameText() {
    network.next(nothing()).next(nothing());
    desk.reply(conversation, "Hello Grace");
    becomes("unknown");
    desk.reply(conversation, "Hello Grace");
    becomes("unknown");

    service.file(List.of(echo("n1"), echo("n1")));
    service.file(List.of(echo("n1")));

    assertThat(desk.states(conversation)).containsExactly("sent", "unknown");
    service.file(List.of(echo("n2")));
    assertThat(desk.states(conversation)).containsExactly("sent", "sent");
    assertThat(network.heard()).hasSize(2);
  }

  @Test
  void aMemberDecidesWhatNobodyTells() {
    network.next(nothing());
    String reply = desk.reply(conversation, "Hello Grace").string("id");
    becomes("unknown");

    assertThat(desk.settle(conversation, reply, "{}").status()).isEqualTo(422);
    assertThat(desk.settle(conversation, reply, "{\"resend\": true, \"sent\": true}").status())
        .isEqualTo(422);
    assertThat(desk.settle(conversation, reply, "{\"resend\": true}").status()).isEqualTo(201);

    becomes("sent");
    assertThat(network.heard()).hasSize(2);
    network.next(nothing());
    String other = desk.reply(conversation, "Are you there?").string("id");
    becomes("unknown");
    assertThat(desk.settle(conversation, other, "{\"sent\": true}").status()).isEqualTo(201);
    assertThat(desk.state(conversation)).isEqualTo("sent");
    assertThat(network.heard()).hasSize(3);
  }

  @Test
  void answersThatComeBeforeTheNetworkSaysItsIdFindTheReply() {
    CountDownLatch answered = new CountDownLatch(1);
    network.next(after(answered, status(200, "{\"externalId\": \"n5\"}")));
    String interaction = desk.reply(conversation, "Hello Grace").string("interactionId");
    soon().until(() -> network.heard().size() == 1);
    service.file(List.of(desk.inbound(customer("grace", "m2", Instant.now()).answering("n5"))));
    assertThat(desk.thread(conversation)).hasSize(2);

    answered.countDown();

    soon()
        .untilAsserted(() ->
            assertThat(desk.thread(conversation))
                .extracting(it -> it.get("parentId"))
                .hasSize(3)
                .endsWith(interaction));
    assertThat(desk.owner().get("conversations").items()).hasSize(1);
    service.file(List.of(echo("n5")));
    assertThat(desk.thread(conversation)).hasSize(3);
  }

  @Test
  void repliesWaitWhileWhoSendsIsRefused() {
    network.next(status(401, "{\"message\": \"Unknown key\"}"));
    desk.reply(conversation, "First");
    soon().untilAsserted(() -> assertThat(desk.shownOutlet()).containsEntry("state", "broken"));
    assertThat(desk.shownOutlet())
        .containsEntry("reason", "The network answered 401: Unknown key")
        .containsEntry("secretEndsWith", "1a2b");
    desk.reply(conversation, "Second");
    assertThat(desk.owner().get("connections").text()).doesNotContain(Desk.SECRET);
    assertThat(desk.owner().get("conversations/" + conversation + "/reply-rules").text())
        .contains("401");

    desk.outlet("{\"kind\": \"webhook\", \"url\": \"" + network.address() + "/new\"}");

    becomes("sent");
    assertThat(desk.shownOutlet()).containsEntry("state", "working").containsEntry("reason", null);
    assertThat(network.heard())
        .extracting(it -> it.path() + (it.body().contains("First") ? " First" : " Second"))
        .containsExactly("/hook First", "/new First", "/new Second");
  }

  @Test
  void withoutItsOutletAReplyOnItsWayFails() {
    network.next(status(503, "", "Retry-After", "600"));
    desk.reply(conversation, "Hello Grace");
    soon()
        .untilAsserted(() ->
            assertThat(desk.delivery(conversation))
                .containsEntry("reason", "The network answered 503."));

    desk.owner().send("DELETE", "connections/" + desk.connection() + "/outlet", null, Map.of());

    becomes("failed");
    assertThat(desk.reply(conversation, "Here").string("state")).isEqualTo("sent");
    assertThat(network.heard()).hasSize(1);
  }
}
