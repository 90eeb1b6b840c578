package io.entente.standalone.suite.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.standalone.suite.Api;
import io.entente.standalone.suite.Kpis;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Messages to one workspace, each the first of a customer of its own, and what was said of each.
 * Safe for several threads.
 */
final class Ledger {
  /** A refusal comes within 5 seconds of waiting for the broker; then there is the way. */
  private static final Duration ANSWERED = Duration.ofSeconds(6);

  private final Api api;
  private final String connection;
  private final AtomicInteger numbers = new AtomicInteger();
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<String> refused = new ConcurrentLinkedQueue<>();

  Ledger(Api api) {
    this.api = api;
    this.connection = api.connection("x", "acme");
  }

  Api.Answer sendNext() {
    return send("m" + numbers.incrementAndGet());
  }

  /** Every answer comes soon, is one of the two, and names a time if it is a refusal. */
  private Api.Answer send(String id) {
    long begun = System.nanoTime();
    Api.Answer answer = api.post("/interactions", message(id));
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).as("%s", answer).isLessThan(ANSWERED);
    if (answer.status() == 202) {
      acknowledged.put(id, answer.body().get("id").asText());
    } else {
      assertUnavailable(answer);
      refused.add(id);
    }
    return answer;
  }

  private Map<String, Object> message(String id) {
    return Map.of(
        "connectionId",
        connection,
        "externalId",
        id,
        "author",
        Map.of("externalId", "author of " + id),
        "body",
        "Where is my order? " + id,
        "occurredAt",
        LocalDate.now(ZoneOffset.UTC).minusDays(30) + "T09:00:00Z");
  }

  static void assertUnavailable(Api.Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(503);
    assertThat(answer.header("content-type")).startsWith("application/problem+json");
    assertThat(answer.header("retry-after")).containsOnlyDigits();
    assertThat(answer.body().get("code").asText()).isEqualTo("unavailable");
  }

  int refused() {
    return refused.size();
  }

  void awaitMoreTaken(int more) {
    int before = acknowledged.size();
    await().atMost(Duration.ofMinutes(2)).until(() -> acknowledged.size() >= before + more);
  }

  void awaitMoreRefused(int more) {
    int before = refused.size();
    await().atMost(Duration.ofMinutes(2)).until(() -> refused.size() >= before + more);
  }

  /** As whoever was refused does: sends again until it is taken. */
  void sendRefusedAgain() {
    for (String id = refused.poll(); id != null; id = refused.poll()) {
      String again = id;
      await(again + " is taken")
          .atMost(Duration.ofMinutes(2))
          .until(() -> send(again).status() == 202);
      refused.removeIf(again::equals);
    }
  }

  /** Waits until all that was acknowledged is listed, linked and counted: once, and no more. */
  void assertAllThereOnce() {
    assertThat(refused).isEmpty();
    int messages = acknowledged.size();
    await(messages + " messages are there once")
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> {
          List<String> contacts = api.contactsOfConversations();
          assertThat(contacts).hasSize(messages).doesNotContainNull().doesNotHaveDuplicates();
          JsonNode volumes = summary().get("volumes");
          assertThat(volumes.get("conversationsOpened").asInt()).isEqualTo(messages);
          assertThat(volumes.get("messages").get("customer").asInt()).isEqualTo(messages);
        });
    assertThat(interactions()).hasSize(messages).isEqualTo(Set.copyOf(acknowledged.values()));
    assertThat(api.get("/dead-letters").expect(200).body().get("items")).isEmpty();
  }

  /** Ids of all customers' messages; every one of this workspace's conversations has one. */
  private Set<String> interactions() {
    List<String> ids = new ArrayList<>();
    for (String conversation : api.conversations()) {
      JsonNode items =
          api.get("/conversations/" + conversation + "/interactions")
              .expect(200)
              .body()
              .get("items");
      items.forEach(item -> {
        if (item.get("actor").asText().equals("customer")) {
          ids.add(item.get("id").asText());
        }
      });
    }
    assertThat(ids).doesNotHaveDuplicates();
    return Set.copyOf(ids);
  }

  /** Waits until as many waits of customers have ended with an answer. */
  void awaitResponses(int responses) {
    await()
        .atMost(Duration.ofMinutes(2))
        .untilAsserted(() -> assertThat(Kpis.count(summary(), "response")).isEqualTo(responses));
  }

  private JsonNode summary() {
    return api.summary(summaryQuery());
  }

  static String summaryQuery() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    return "zone=UTC&clock=calendar&from=" + today.minusDays(60) + "&to=" + today.plusDays(2);
  }
}
