package io.entente.standalone.web;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.entente.standalone.suite.Api;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/** What a {@link World} bought, what its service cost, what was published and what it taught. */
final class Trade {
  private static final int CUSTOMERS = 12;
  private static final int POSTS = 8;

  private final Api api;
  private final Instant now;

  Trade(Api api, Instant now) {
    this.api = api;
    this.now = now;
  }

  /** Tells all of it and waits until it is counted. */
  void tell() {
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> api.contactsOfConversations().stream().noneMatch(Objects::isNull));
    List<String> customers =
        api.contactsOfConversations().stream().distinct().limit(CUSTOMERS).toList();
    api.post("/orders", IntStream.range(0, CUSTOMERS).mapToObj(i -> order(customers, i)).toList())
        .expect(200);
    String from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(60).toString();
    api.post(
            "/kpis/cost-rates",
            Map.of("kind", "hour", "amount", 3_150, "currency", "EUR", "validFrom", from))
        .expect(201);
    String connection = api.get("/connections").expect(200).body().at("/items/0/id").asText();
    api.post("/posts", IntStream.range(0, POSTS).mapToObj(i -> post(connection, i)).toList())
        .expect(200);
    insights();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() ->
            !figures("attribution").get("currencies").isEmpty()
                && figures("engagement").get("posts").size() == POSTS);
  }

  private JsonNode figures(String report) {
    String days =
        "?zone=UTC&from=%s&to=%s"
            .formatted(
                LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(29),
                LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(1));
    return api.get("/kpis/" + report + days).expect(200).body();
  }

  private Map<String, Object> order(List<String> customers, int i) {
    return Map.of(
        "source",
        "shop",
        "externalId",
        "o" + i,
        "currency",
        "EUR",
        "amount",
        2_000 + 700 * i,
        "margin",
        600 + 200 * i,
        "occurredAt",
        now.minus(Duration.ofHours(1 + i)).toString(),
        "customer",
        Map.of("contactId", customers.get(i)));
  }

  private Map<String, Object> post(String connection, int i) {
    return Map.of(
        "connectionId",
        connection,
        "externalId",
        "post" + i,
        "publishedAt",
        now.minus(Duration.ofDays(2 + 3L * i)).toString(),
        "title",
        "Kettle of the week " + i,
        "engagement",
        Map.of("countedAt", now.toString(), "likes", 40 + 31 * i % 17, "reach", 900 + 50 * i));
  }

  private void insights() {
    String conversation = api.conversations().getFirst();
    String message =
        api.get("/conversations/" + conversation + "/interactions")
            .expect(200)
            .body()
            .at("/items/0/id")
            .asText();
    for (String department : List.of("product", "logistics")) {
      api.post(
              "/insights",
              Map.of(
                  "department",
                  department,
                  "summary",
                  "The lid of the kettle comes off, says " + department,
                  "messages",
                  List.of(Map.of("conversationId", conversation, "interactionId", message))))
          .expect(201);
    }
  }
}
