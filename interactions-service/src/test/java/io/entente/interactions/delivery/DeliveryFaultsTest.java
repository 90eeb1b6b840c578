package io.entente.interactions.delivery;

import static io.entente.interactions.delivery.FakeNetwork.after;
import static io.entente.interactions.delivery.FakeNetwork.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.Channel;
import io.entente.interactions.delivery.FakeNetwork.Heard;
import io.entente.interactions.testing.Service;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;

/** Replies whose senders are several, and die. */
class DeliveryFaultsTest {
  private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

  private final Database database = BackingServers.shared().database("interactions");

  private static ConditionFactory soon() {
    return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100));
  }

  @Test
  void aReplyWhoseSenderDiedIsUnknownAndNotSentAgain() throws IOException {
    CountDownLatch never = new CountDownLatch(1);
    try (FakeNetwork network = new FakeNetwork()) {
      network.next(after(never, status(200, "{\"externalId\": \"n1\"}")));
      Desk dead;
      String conversation;
      try (Service first = Desk.start(database)) {
        dead = Desk.of(first, Channel.X).webhook(network.address());
        conversation = dead.open("grace", "m1", NINE);
        dead.reply(conversation, "Hello Grace");
        soon().until(() -> network.heard().size() == 1);
      }
      try (Service second = Desk.start(database)) {
        Desk desk = dead.with(second);
        assertThat(desk.state(conversation)).isEqualTo("queued");
        // As if two minutes had gone by.
        second
            .sql()
            .update(
                """
                update delivery set begun_at = begun_at - interval 3 minute
                where workspace_id = ?
                """,
                desk.owner().caller().workspaceId());
        second
            .sql()
            .update(
                "update timer set fire_at = fire_at - interval 3 minute where kind = 'delivery'");

        soon().untilAsserted(() -> assertThat(desk.state(conversation)).isEqualTo("unknown"));
        assertThat(desk.reply(conversation, "Are you there?").status()).isEqualTo(201);
        soon().untilAsserted(() -> assertThat(desk.state(conversation)).isEqualTo("sent"));
        assertThat(network.heard())
            .extracting(it -> it.body().contains("Hello Grace"))
            .containsExactly(true, false);
      } finally {
        never.countDown();
      }
    }
  }

  @Test
  void severalReplicasSendEachReplyOnceAndInOrder() throws Exception {
    int conversations = 12;
    int replies = 4;
    try (FakeNetwork network = new FakeNetwork();
        Service one = Desk.start(database);
        Service two = Desk.start(database);
        ExecutorService agents = Executors.newVirtualThreadPerTaskExecutor()) {
      Desk here = Desk.of(one, Channel.X).webhook(network.address());
      Desk there = here.with(two);
      List<String> ids = new ArrayList<>();
      for (int i = 0; i < conversations; i++) {
        ids.add(here.open("customer" + i, "m" + i, NINE.plusSeconds(i)));
      }
      List<Future<?>> writing = new ArrayList<>();
      for (String id : ids) {
        writing.add(
            agents.submit(() -> {
              for (int i = 0; i < replies; i++) {
                Desk desk = i % 2 == 0 ? here : there;
                assertThat(desk.reply(id, id + "/" + i).status()).isEqualTo(201);
              }
            }));
      }
      for (Future<?> it : writing) {
        it.get();
      }

      soon()
          .until(() ->
              one.sql()
                      .number(
                          "select count(*) from reply where workspace_id = ? and state = 'SENT'",
                          here.owner().caller().workspaceId())
                  == (long) conversations * replies);
      List<String> heard = network.heard().stream().map(DeliveryFaultsTest::text).toList();
      assertThat(heard).doesNotHaveDuplicates().hasSize(conversations * replies);
      for (String id : ids) {
        assertThat(heard.stream().filter(it -> it.startsWith(id)))
            .containsExactly(id + "/0", id + "/1", id + "/2", id + "/3");
      }
    }
  }

  private static String text(Heard heard) {
    return heard.body().replaceFirst(".*\"body\":\"([^\"]*)\".*", "$1");
  }
}
