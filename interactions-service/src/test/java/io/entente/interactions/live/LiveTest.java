package io.entente.interactions.live;

import static io.entente.interactions.live.LiveWorld.SOON;
import static io.entente.interactions.live.LiveWorld.awaitKnows;
import static io.entente.interactions.testing.Said.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.Channel;
import io.entente.events.Ids;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Follower;
import io.entente.interactions.testing.Follower.Told;
import io.entente.interactions.testing.Service;
import io.entente.rest.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What happens is told as it happens: to those whom it concerns, all of it, once. */
class LiveTest {
  private static Database database;
  private static Service service;
  private final LiveWorld world = new LiveWorld(service);
  private final Api owner = world.owner;
  private final Api ada = world.ada;

  @BeforeAll
  static void start() {
    database = BackingServers.shared().database("interactions");
    service = LiveWorld.start(database);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @AfterEach
  void leave() {
    world.close();
  }

  @Test
  void whatHappensIsToldByIdsAndKindsAlone() {
    Follower follower = world.follow(ada, "", null);
    assertThat(follower.names()).containsExactly("ready");

    world.file("m1");
    String id = world.conversation("m1");
    String message = world.message("m1");
    awaitKnows(follower, "\"type\":\"conversation_opened\",\"conversationId\":\"" + id, message);
    ada.send(
        "PATCH",
        "conversations/" + id,
        "{\"assigneeId\": \"" + ada.caller().memberId() + "\"}",
        Map.of("Content-Type", "application/merge-patch+json"));
    awaitKnows(follower, "\"fields\":[\"assigneeId\"]");
    ada.post("conversations/" + id + "/replies", "{\"body\": \"Hello\"}");
    ada.post("conversations/" + id + "/resolution", null);
    awaitKnows(follower, "\"status\":\"resolved\"");
    ada.send(
        "PUT",
        "agents/" + ada.caller().memberId() + "/presence",
        "{\"presence\": \"online\"}",
        Map.of());
    awaitKnows(follower, "\"type\":\"agent_changed\",\"agentId\":\"" + ada.caller().memberId());

    assertThat(follower.told())
        .allSatisfy(told -> assertThat(told.data()).doesNotContain("Hello", "This is", "Ada"));
  }

  @Test
  void whoIsAwayNowAndThenMissesNothingAndHearsNothingTwice() {
    Random random = new Random(7);
    Follower always = world.follow(ada, "", null);
    List<Told> heard = new ArrayList<>();
    Follower sometimes = world.follow(ada, "", null);
    int number = 0;
    for (int round = 0; round < 12; round++) {
      for (int i = random.nextInt(4); i > 0; i--) {
        world.file("r" + number++);
      }
      if (random.nextBoolean() && number > 0) {
        awaitKnows(always, world.message("r" + (number - 1)));
      }
      sometimes.close();
      await().atMost(SOON).until(sometimes::isEnded);
      heard.addAll(sometimes.told());
      for (int i = random.nextInt(3); i > 0; i--) {
        world.file("r" + number++);
      }
      sometimes = world.goOn(ada, "", sometimes.lastId());
    }
    world.file("last");
    String last = world.message("last");
    awaitKnows(always, last);
    awaitKnows(sometimes, last);
    heard.addAll(sometimes.told());

    heard.removeIf(told -> told.name().equals("ready"));
    assertThat(heard)
        .isEqualTo(always.told().stream().filter(it -> !it.name().equals("ready")).toList());
    assertThat(heard).extracting(Told::name).containsOnly("activity");
  }

  @Test
  void anotherReplicaGoesOnWhereThisOneWas() {
    Follower before = world.follow(ada, "", null);
    world.file("s1");
    awaitKnows(before, world.message("s1"));
    String position = before.lastId();
    before.close();
    world.file("s2");

    try (Service replica = LiveWorld.start(database)) {
      Api there = new Api(replica.uri(), ada.caller(), ada.json());
      Follower after = world.follow(there, "", position);
      awaitKnows(after, world.message("s2"));
      world.file("s3");
      awaitKnows(after, world.message("s3"));

      assertThat(after.names()).doesNotContain("reset");
      assertThat(after.knows(world.message("s1"))).isFalse();
    }
    // Its readers are told to come again by the end of their streams.
    await().atMost(SOON).until(() -> world.followers.getLast().isEnded());
  }

  @Test
  void whoWasAwayForTooLongIsTold() {
    for (String unknown : List.of("nonsense", "0.1", "\u00e9", "a.1.2.3.4.5")) {
      Follower follower = world.follow(ada, "", unknown);

      await().atMost(SOON).until(() -> !follower.told().isEmpty());
      assertThat(follower.names().getFirst()).isEqualTo("reset");
      world.file("after-" + unknown.hashCode());
      awaitKnows(follower, world.message("after-" + unknown.hashCode()));
      follower.close();
    }
  }

  @Test
  void nothingOfAnotherWorkspaceIsTold() {
    Api stranger = Api.of(service, Ids.next(), Role.OWNER);
    Follower follower = world.follow(stranger, "?board=true", null);
    Follower own = world.follow(ada, "", null);
    world.file("n1", "n2");
    awaitKnows(own, world.message("n2"));
    stranger.connect("theirs");
    service.file(
        List.of(
            customer("linus", "x1", Instant.parse("2026-03-02T09:00:00Z"))
                .inbound(
                    stranger.caller().workspaceId(),
                    Channel.X,
                    UUID.fromString(stranger.connect("theirs")))));
    awaitKnows(follower, "message_filed");

    assertThat(follower.told("activity")).hasSize(1);
    assertThat(follower.knows(world.conversation("n1"))).isFalse();
    awaitKnows(follower, "\"open\":{\"count\":1,\"exact\":true}");
  }

  @Test
  void viewersAreNotToldWhoLooksAtWhat() {
    world.file("v1");
    String id = world.conversation("v1");
    Follower viewer = world.follow(owner.as(Role.VIEWER), "", null);
    Follower agent = world.follow(owner.as(Role.AGENT), "", null);
    String path = "conversations/" + id + "/attendance";

    ada.send("PUT", path, "{\"doing\": \"writing\"}", Map.of());
    ada.send("PUT", path, "{\"doing\": \"writing\"}", Map.of());
    ada.send("DELETE", path, null, Map.of());
    world.file("v2");
    String last = world.message("v2");
    awaitKnows(agent, last);
    awaitKnows(viewer, last);

    assertThat(agent.told("activity"))
        .filteredOn(it -> it.contains("attendance_changed"))
        .hasSize(2);
    assertThat(viewer.told()).noneMatch(it -> it.data().contains("attendance"));
  }

  @Test
  void theBoardComesAtOnceAndWheneverItChanges() {
    Follower wall = world.follow(ada, "?board=true", null);
    Follower ofX = world.follow(ada, "?board=true&channel=x", null);
    Follower ofMail = world.follow(ada, "?board=true&channel=email", null);
    awaitKnows(wall, "\"open\":{\"count\":0,\"exact\":true}");
    awaitKnows(ofMail, "\"open\":{\"count\":0,\"exact\":true}");

    world.file("b1", "b2");
    awaitKnows(wall, "\"open\":{\"count\":2,\"exact\":true},\"unassigned\":{\"count\":2");
    awaitKnows(ofX, "\"open\":{\"count\":2,\"exact\":true}");
    ada.send(
        "PUT",
        "agents/" + ada.caller().memberId() + "/presence",
        "{\"presence\": \"online\"}",
        Map.of());
    awaitKnows(wall, "\"presence\":\"online\"");

    assertThat(ofMail.told("board")).allMatch(it -> it.contains("\"open\":{\"count\":0"));
    // What did not change is not sent again.
    assertThat(wall.told("board")).doesNotHaveDuplicates();
    assertThat(wall.told("board")).hasSizeLessThanOrEqualTo(6);
  }
}
