package io.entente.interactions.reply;

import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Api.Answer;
import io.entente.interactions.testing.Service;
import io.entente.interactions.timer.Due;
import io.entente.rest.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QueuedRepliesTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
  private static Service service;
  private final UUID workspaceId = Ids.next();
  private final Api owner = Api.of(service, workspaceId, Role.OWNER);
  private final Api agent = owner.as(Role.AGENT);
  private UUID connection;
  private String conversation;

  @BeforeAll
  static void start() {
    service = Service.start();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void open() {
    connection = UUID.fromString(owner.connect("acme"));
    service.file(
        List.of(customer("grace", "m1", NINE).inbound(workspaceId, Channel.X, connection)));
    conversation = String.valueOf(owner.get("conversations").items().getFirst().get("id"));
  }

  private Answer reply(String more) {
    return agent.post(
        "conversations/" + conversation + "/replies", "{\"body\": \"Hello\"" + more + "}");
  }

  private Answer takeBack(Api by, String reply) {
    return by.send("DELETE", "conversations/" + conversation + "/replies/" + reply, null, Map.of());
  }

  private List<Map<String, Object>> queued() {
    return agent.get("conversations/" + conversation + "/replies").items();
  }

  private int interactions() {
    return (Integer) owner.get("conversations/" + conversation).body().get("interactions");
  }

  @Test
  void aReplyIsSentWhenItsTimeHasCome() {
    Answer reply = reply(", \"undoSeconds\": 1");

    assertThat(reply.status()).as(reply.text()).isEqualTo(201);
    assertThat(reply.string("state")).isEqualTo("queued");
    assertThat(interactions()).isEqualTo(1);
    assertThat(queued())
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("body", "Hello"));

    await().atMost(Duration.ofMinutes(2)).until(() -> interactions() == 2);
    assertThat(queued()).isEmpty();
    Map<String, Object> sent =
        owner.get("conversations/" + conversation + "/interactions").items().getLast();
    assertThat(sent)
        .containsEntry("id", reply.string("interactionId"))
        .containsEntry("agentId", agent.caller().memberId().toString());
    assertThat(takeBack(agent, reply.string("id")).status()).isEqualTo(404);
  }

  @Test
  void whatIsTakenBackIsADraftAgainAndNeverSent() {
    String reply = reply(", \"undoSeconds\": 30").string("id");
    assertThat(agent.get("drafts").items()).isEmpty();

    Answer back = takeBack(agent, reply);

    assertThat(back.status()).as(back.text()).isEqualTo(200);
    assertThat(back.body()).containsEntry("body", "Hello");
    assertThat(queued()).isEmpty();
    assertThat(agent.get("conversations/" + conversation + "/draft").body())
        .containsEntry("body", "Hello");
    assertThat(takeBack(agent, reply).status()).isEqualTo(404);
    service
        .transactions()
        .write(() -> {
          service
              .bean(SendQueuedReplies.class)
              .fire(List.of(new Due(workspaceId, UUID.fromString(reply), NINE)));
          return reply;
        });
    assertThat(interactions()).isEqualTo(1);
  }

  @Test
  void onlyWhoWroteItAndAdminsTakeItBack() {
    String reply = reply(", \"undoSeconds\": 60").string("id");

    assertThat(takeBack(owner.as(Role.AGENT), reply).status()).isEqualTo(403);
    assertThat(takeBack(Api.of(service, Ids.next(), Role.OWNER), reply).status()).isEqualTo(404);
    assertThat(takeBack(owner.as(Role.VIEWER), reply).status()).isEqualTo(403);
    assertThat(queued()).hasSize(1);
    assertThat(takeBack(owner, reply).status()).isEqualTo(200);
    assertThat(agent.get("drafts").items()).hasSize(1);
  }

  @Test
  void aTimeThatCannotBeMeantIsRefused() {
    assertThat(reply(", \"sendAt\": \"2020-01-01T00:00:00Z\"").pointers())
        .containsExactly("/sendAt");
    assertThat(reply(", \"sendAt\": \"2099-01-01T00:00:00Z\"").pointers())
        .containsExactly("/sendAt");
    assertThat(reply(", \"sendAt\": \"tomorrow\"").pointers()).containsExactly("/sendAt");
    assertThat(reply(", \"undoSeconds\": 0").pointers()).containsExactly("/undoSeconds");
    assertThat(reply(", \"undoSeconds\": 61").pointers()).containsExactly("/undoSeconds");
    assertThat(reply(", \"undoSeconds\": 5, \"sendAt\": \"2099-01-01T00:00:00Z\"").pointers())
        .containsExactly("/undoSeconds");
    assertThat(queued()).isEmpty();
    assertThat(interactions()).isEqualTo(1);
  }

  @Test
  void whatCannotBeSentWhenItIsDueSaysWhy() {
    String reply =
        reply(", \"sendAt\": \"" + Instant.now().plus(Duration.ofDays(30)) + "\"").string("id");
    owner.post(
        "conversations/" + conversation + "/resolution",
        "{\"occurredAt\": \"2026-03-02T09:30:00Z\"}");
    service.file(
        List.of(
            customer("grace", "m2", NINE.plus(Duration.ofDays(9)))
                .answering("m1")
                .inbound(workspaceId, Channel.X, connection)));

    service
        .transactions()
        .write(() -> {
          service
              .bean(SendQueuedReplies.class)
              .fire(List.of(new Due(workspaceId, UUID.fromString(reply), NINE)));
          return reply;
        });

    assertThat(queued())
        .singleElement()
        .satisfies(it ->
            assertThat(it)
                .containsEntry("state", "failed")
                .containsEntry("reason", "Another conversation has followed this one."));
    assertThat(owner.get("conversations").items())
        .hasSize(2)
        .allSatisfy(it -> assertThat(it).containsEntry("interactions", 1));
    assertThat(takeBack(agent, reply).status()).isEqualTo(200);
  }
}
