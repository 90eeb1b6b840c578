package io.entente.interactions.live;

import static io.entente.interactions.live.LiveWorld.SOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.entente.embedded.BackingServers;
import io.entente.embedded.Database;
import io.entente.events.Activity;
import io.entente.events.ActivityType;
import io.entente.events.EventJson;
import io.entente.events.Ids;
import io.entente.events.Topics;
import io.entente.interactions.testing.Api;
import io.entente.interactions.testing.Follower;
import io.entente.interactions.testing.Service;
import io.entente.messaging.EventPublisher;
import io.entente.messaging.OutgoingEvent;
import io.entente.rest.Role;
import io.entente.rest.testing.TestKeys;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Readers are many, slow or gone, and none of them costs the others anything. */
class LiveReadersTest {
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
  void aMessageIsToldWithinASecondMostOfTheTime() {
    Follower follower = world.follow(ada, "", null);
    List<Long> millis = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String id = world.message("t" + i);
      long began = System.nanoTime();
      world.file("t" + i);
      await().atMost(SOON).pollInterval(Duration.ofMillis(5)).until(() -> follower.knows(id));
      millis.add((System.nanoTime() - began) / 1_000_000);
    }
    Collections.sort(millis);
    assertThat(millis.get(10)).isLessThan(5_000);
  }

  @Test
  void whatIsAskedForWronglyIsRefused() {
    for (String query :
        List.of("?board=true&channel=pigeon", "?board=maybe", "?channel=x", "?color=red")) {
      try (Follower follower = Follower.of(ada, query, null)) {
        assertThat(follower.status()).as(query).isEqualTo(400);
      }
    }
  }

  @Test
  void aMemberHasSomeStreamsAndNoMore() {
    for (int i = 0; i < 12; i++) {
      world.follow(ada, "", null);
    }
    try (Follower tooMany = Follower.of(ada, "", null)) {
      assertThat(tooMany.status()).isEqualTo(429);
    }
    world.follow(owner, "", null);

    world.followers.getFirst().close();
    await()
        .atMost(SOON)
        .until(() -> {
          try (Follower again = Follower.of(ada, "", null)) {
            return again.status() == 200;
          }
        });
  }

  @Test
  void nothingIsPackedOnTheWay() {
    Follower follower = Follower.of(ada, "", null, Map.of("Accept-Encoding", "gzip, deflate, br"));
    world.followers.add(follower);
    await().atMost(SOON).until(() -> follower.names().contains("ready"));
  }

  private static Activity large(UUID workspaceId) {
    return new Activity(
        workspaceId,
        Instant.parse("2026-03-02T09:00:00Z"),
        List.of(
            new Activity.Item(
                ActivityType.CONVERSATION_CHANGED,
                Ids.next(),
                null,
                null,
                null,
                IntStream.range(0, 4_000).mapToObj(i -> "field" + i).toList(),
                null,
                List.of())));
  }

  private static void publish(UUID workspaceId, int count) {
    EventJson json = service.bean(EventJson.class);
    EventPublisher publisher = service.bean(EventPublisher.class);
    for (int i = 0; i < count; i++) {
      Activity activity = large(workspaceId);
      publisher.publish(
          List.of(
              new OutgoingEvent(
                  Topics.ACTIVITY, activity.key(), json.encode(activity), workspaceId)));
    }
  }

  @Test
  void whoDoesNotReadIsCutOffAndHoldsNobodyUp() throws Exception {
    LiveHub hub = service.bean(LiveHub.class);
    await().atMost(SOON).until(() -> hub.count() == 0);
    Follower quick = world.follow(ada, "", null);
    try (Socket slow = new Socket()) {
      slow.setReceiveBufferSize(4_096);
      slow.connect(new InetSocketAddress("127.0.0.1", service.uri().getPort()));
      slow.getOutputStream()
          .write(
              ("GET /api/v1/stream HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
                      + TestKeys.shared().token(ada.caller())
                      + "\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      await().atMost(SOON).until(() -> hub.count() == 2);
      publish(world.workspaceId, 500);

      await().atMost(SOON).until(() -> hub.count() == 1);
      await().atMost(SOON).until(() -> quick.told("activity").size() == 500);
    }
  }

  @Test
  void twoHundredStreamsCostLittle() {
    List<Follower> crowd = new ArrayList<>();
    Api viewer = owner.as(Role.VIEWER);
    world.follow(viewer, "", null);
    int threads = ManagementFactory.getThreadMXBean().getThreadCount();
    for (int i = 0; i < 200; i++) {
      if (i % 10 == 0) {
        viewer = owner.as(Role.VIEWER);
      }
      crowd.add(world.follow(viewer, "", null));
    }
    for (int i = 0; i < 50; i++) {
      world.file("w" + i);
    }
    String last = world.message("w49");
    await().atMost(SOON).until(() -> crowd.stream().allMatch(it -> it.knows(last)));

    assertThat(crowd)
        .allSatisfy(it ->
            assertThat(it.told()).isEqualTo(crowd.getFirst().told().subList(0, it.told().size())));
    assertThat(crowd).allSatisfy(it -> assertThat(it.told("activity")).hasSize(50));
    assertThat(ManagementFactory.getThreadMXBean().getThreadCount() - threads).isLessThan(60);
  }
}
