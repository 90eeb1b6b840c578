package io.entente.standalone.suite.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.standalone.suite.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two replicas of interactions-service under load, of which one after the other is killed. For how
 * long, {@code -Dentente.replicas.seconds} says.
 */
@Tag("slow")
class ReplicasTest {
  private static final int SECONDS = Integer.getInteger("entente.replicas.seconds", 30);
  private static final Duration BETWEEN_KILLS = Duration.ofSeconds(10);
  private static Processes processes;
  private static ServicePart second;

  @BeforeAll
  static void start() {
    processes = Processes.start();
    second = processes.replica(Service.INTERACTIONS);
    second.start();
  }

  @AfterAll
  static void stop() {
    second.close();
    processes.close();
  }

  @Test
  void nothingIsLostAndNothingHappensTwice() throws Exception {
    Api owner = processes.newWorkspace("Replicas");
    owner
        .post(
            "/sla-policies",
            Map.of("name", "Soon", "firstResponse", Map.of("seconds", 4, "clock", "calendar")))
        .expect(201);
    ServicePart first = processes.service(Service.INTERACTIONS);
    List<Api> replicas = List.of(owner.at(first.address()), owner.at(second.address()));
    int kills = 0;
    DeskHands hands = new DeskHands(replicas, owner.connection("x", "acme"));
    try (hands) {
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      long next = System.nanoTime() + BETWEEN_KILLS.toNanos();
      for (; next < end; kills++) {
        // One that is still starting is waited for: the other must not die meanwhile.
        TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        next = System.nanoTime() + BETWEEN_KILLS.toNanos();
        ServicePart victim = kills % 2 == 0 ? second : first;
        victim.kill();
        victim.start();
      }
    }
    System.err.printf("%d kills in %d s: %s%n", kills, SECONDS, hands);

    await("every message is filed and every reply is sent")
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(owner.conversations()).hasSize(hands.told().size()));
    await("all that is to happen has happened")
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> {
          for (String conversation : owner.conversations()) {
            assertHappenedOnce(owner, conversation, hands);
          }
        });
    assertThat(owner.get("/dead-letters").expect(200).body().get("items")).isEmpty();
  }

  private static void assertHappenedOnce(Api owner, String conversation, DeskHands hands) {
    String path = "/conversations/" + conversation;
    List<String> replies = new ArrayList<>();
    int asked = 0;
    for (JsonNode message : items(owner, path + "/interactions?limit=100")) {
      if (message.get("actor").asText().equals("agent")) {
        replies.add(message.get("body").asText());
      } else {
        asked++;
      }
    }
    assertThat(asked).as("messages of the customer in %s", conversation).isOne();
    assertThat(replies)
        .as("replies in %s", conversation)
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(hands.repliesTo(conversation));
    List<String> slept = new ArrayList<>();
    List<String> notices = new ArrayList<>();
    for (JsonNode change : items(owner, path + "/changes?limit=100")) {
      String field = change.get("field").asText();
      if (field.equals("status") && change.get("after").asText().equals("snoozed")) {
        slept.add("asleep");
      } else if (field.equals("status") && change.get("before").asText().equals("snoozed")) {
        slept.add("awake");
      } else if (field.startsWith("target.")) {
        notices.add(field + change.get("after").asText());
      }
    }
    for (int i = 0; i < slept.size(); i++) {
      assertThat(slept.get(i)).isEqualTo(i % 2 == 0 ? "asleep" : "awake");
    }
    assertThat(slept.size() % 2).as("%s has woken", conversation).isZero();
    assertThat(notices).as("notices of %s", conversation).doesNotHaveDuplicates();
  }

  private static List<JsonNode> items(Api owner, String path) {
    List<JsonNode> items = new ArrayList<>();
    owner.get(path).expect(200).body().get("items").forEach(items::add);
    return items;
  }
}
